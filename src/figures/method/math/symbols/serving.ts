// Symbols of a site that answers.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const servingSymbols: MethodSymbol[] = [
  symbol('s_{in}, s_{out}, s_u', ''),
  symbol('u', ''),
  symbol('X_{kv}', 'byte'),
  symbol('n_c', ''),
  symbol('H_w', 'byte'),
  symbol('n_v', ''),
  symbol('T_{pass}', 's'),
  symbol('T_{kv}', 's'),
  symbol('T_{out}', 's'),
  symbol('T_q, T_{hop}', 's'),
  symbol('m_{in}', ''),
  symbol('ε_{kv}', 'byte'),
  symbol('N_u', ''),
  symbol('T_{dec}', 's'),
  symbol('T_{lim}, T_{first}', 's'),
  symbol('n_d', ''),
  symbol('R_u', ''),
  symbol('Y_{out}', '1/s'),
];
