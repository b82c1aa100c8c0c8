/** Records the learner's voice, at the learner's request, into the memory of the page and nowhere else. */

export type RecordingStage =
  | Readonly<{ kind: 'idle' | 'asking' | 'recording' }>
  | Readonly<{ kind: 'ready'; file: File; url: string }>
  /** `problem` is a sentence for the learner. */
  | Readonly<{ kind: 'failed'; problem: string }>;

export class Recorder {
  stage = $state.raw<RecordingStage>({ kind: 'idle' });
  #recorder: MediaRecorder | undefined;
  /** Counts beginnings: what an earlier one brings too late is thrown away. */
  #turn = 0;

  /** @param name of the file, without its ending */
  async start(name: string): Promise<void> {
    this.forget();
    const turn = this.#turn;
    this.stage = { kind: 'asking' };
    const stream = await microphone();
    if (turn !== this.#turn) {
      if (typeof stream !== 'string') silence(stream);
    } else if (typeof stream === 'string') this.stage = { kind: 'failed', problem: stream };
    else this.#record(stream, name);
  }

  /** Ends the recording; it is ready a moment later. */
  stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** Lets go of microphone and recording. */
  forget(): void {
    this.#turn++;
    this.stop();
    this.#recorder = undefined;
    const { stage } = this;
    this.stage = { kind: 'idle' };
    // A player that has not gone yet may still be reading.
    if (stage.kind === 'ready') setTimeout(() => URL.revokeObjectURL(stage.url), 1_000);
  }

  #record(stream: MediaStream, name: string): void {
    const turn = this.#turn;
    const recorder = new MediaRecorder(stream);
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      silence(stream);
      if (turn !== this.#turn) return;
      const type = recorder.mimeType;
      const file = new File(pieces, `${name}.${endingOf(type)}`, { type });
      this.stage = { kind: 'ready', file, url: URL.createObjectURL(file) };
    };
    recorder.start();
    this.#recorder = recorder;
    this.stage = { kind: 'recording' };
  }
}

const WITHOUT = 'Отвечать можно и без записи.';

/** The microphone, or a sentence on why there is none. */
async function microphone(): Promise<MediaStream | string> {
  // Absent outside HTTPS and in some embedded browsers, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices || !('MediaRecorder' in globalThis))
    return `Этот браузер не записывает звук. ${WITHOUT}`;
  try {
    return await devices.getUserMedia({ audio: true });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'NotAllowedError' || error.name === 'SecurityError')
      return `Доступ к микрофону закрыт: его открывают в настройках сайта в браузере. ${WITHOUT}`;
    if (error.name === 'NotFoundError') return `Микрофон не нашёлся. ${WITHOUT}`;
    return `Микрофон не включился: возможно, его занимает другая программа. ${WITHOUT}`;
  }
}

function silence(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** `audio/webm;codecs=opus` → `webm`; Safari's `audio/mp4` is an `.m4a`. */
const endingOf = (type: string): string => {
  const [, kind = 'webm'] = /^audio\/(\w+)/.exec(type) ?? [];
  return kind === 'mp4' ? 'm4a' : kind;
};
