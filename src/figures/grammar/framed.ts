// On a figure's own page: in another site's frame the figure stands alone, and what it leads to opens outside.
if (parent !== window) {
  document.documentElement.dataset.framed = '';
  for (const link of document.links) link.target = '_blank';
}
