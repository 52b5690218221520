// The page's own work, which a community that fails must not hold up.
document.documentElement.dataset.whole = 'true';
