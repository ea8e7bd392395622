// A worker of the bench: the layout search of every site it is sent, as the page's worker does it.
import { parentPort } from 'node:worker_threads';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../model/cluster/site/sitePoint.ts';

parentPort?.on('message', (sites: SiteInput[]) => {
  const [first] = sites;
  if (!first) return;
  const model = modelOf(first);
  parentPort?.postMessage(sites.map((site) => sitePoint(site, model)));
});
