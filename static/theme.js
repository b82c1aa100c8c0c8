// Runs before the first paint: a theme chosen in the settings must not flash the other one.
// It is a file because the content security policy allows no inline script.
try {
  const theme = localStorage.getItem('sobes-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme stays.
}
