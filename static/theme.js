try {
  const theme = localStorage.getItem('sobes-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
