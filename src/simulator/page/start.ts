// Starts the page: data out of the page, settings out of the address.

import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { one } from '../dom/elements.ts';
import { showProblems } from '../dom/problems.ts';
import { parseAddress } from '../inputs/address/parse.ts';
import { type PageData, SimulatorPage } from './simulatorPage.ts';

const data = JSON.parse(one('#simulator-data').textContent ?? '') as PageData;
const address = parseAddress(location.search, data.seeds);
showProblems(address, data.words.problems);
guardSliders();
const page = new SimulatorPage(data, address.settings);
page.start();
one('[data-lost]').remove();
