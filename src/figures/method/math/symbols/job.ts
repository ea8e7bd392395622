// Symbols of the site, of the transformer and of its layout.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const siteSymbols: MethodSymbol[] = [
  symbol('P_{site}', 'MW'),
  symbol('P_{IT}', 'MW'),
  symbol('PUE', '', 'P-pue'),
  symbol('φ', '', 'P-other-it-fraction'),
  symbol('P_{rack}', 'kW', 'P-rack-kw-gb200-nvl72'),
  symbol('g', '', 'P-gpus-per-rack-gb200-nvl72'),
  symbol('R, n, n_j', ''),
  symbol('F_0, F_{16}', 'FLOP/s'),
  symbol('C', 'FLOP'),
  symbol('Y_0, Y_{used}, Y', '1/s'),
  symbol('P', 'MW'),
  symbol('ξ, ξ_i', ''),
  symbol('ξ_1', '', 'P-compute-power-fraction'),
  symbol('ξ_2', '', 'P-communication-power-fraction'),
  symbol('ξ_0', '', 'P-idle-power-fraction'),
  symbol('χ_P', 'USD/MWh', 'P-tariff-usd-per-mwh'),
];

export const jobSymbols: MethodSymbol[] = [
  symbol('L, a, a_{kv}', ''),
  symbol('h, V', ''),
  symbol('d_k, d_v', ''),
  symbol('d_{qkv}', ''),
  symbol('l_q, l_{kv}, l_r', ''),
  symbol('h_m, n_m', ''),
  symbol('N_e, k_e, k_s, h_e', ''),
  symbol('ω', ''),
  symbol('s', ''),
  symbol('w', ''),
  symbol('w_s, w_e, w_{att}', ''),
  symbol('B', ''),
  symbol('t, c, p, d, e', ''),
  symbol('t_e', ''),
  symbol('v', ''),
  symbol('b, m', ''),
  symbol('θ', ''),
  symbol('τ', ''),
];
