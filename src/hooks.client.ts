import type { HandleClientError } from '@sveltejs/kit';

/** The error page tells what to do; the console keeps what went wrong, except for a wrong address. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status === 404) return { message: 'Такой страницы нет' };
  console.error(error);
  return { message: error instanceof Error ? error.message : message };
};
