// Symbols of collectives.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const trafficSymbols: MethodSymbol[] = [
  symbol(
    'T_1, T_2, T, T_r, T_x',
    's',
    'gather or scatter inside a domain, between domains, over both; reduction to all; exchange',
    'الجمع أو التوزيع داخل المجال، وبين المجالات، وعبرهما؛ والجمع الشامل؛ والتبادل',
  ),
  symbol(
    'q, q_w, q_1, k',
    '',
    'ranks of a group; ranks that wait in turn; of those in one domain; domains that it spans',
    'أعضاء المجموعة؛ ومن ينتظر منهم بالدور؛ ومن منهم في مجال واحد؛ وعدد المجالات التي تمتد عليها',
  ),
  symbol(
    'X, X_{½}',
    'byte',
    'message; size at half the excess, per rank',
    'حجم الرسالة؛ والحجم عند نصف الزيادة',
  ),
  symbol('α_0, α_1', 'µs', 'base of a collective, and per rank', 'أساس العملية الجماعية، ولكل عضو'),
  symbol('δ_0, δ_1', 'µs', 'excess of middle sizes, and per rank', 'زيادة الأحجام الوسطى، ولكل عضو'),
  symbol(
    'β_1, β_r, β_x',
    'GB/s',
    'bandwidth in the domain: gather, reduction, exchange',
    'عرض النطاق داخل المجال: للجمع، وللجمع الشامل، وللتبادل',
  ),
  symbol(
    'β_{NIC}, β_2',
    'GB/s',
    'network link of a GPU; what it sustains',
    'وصلة المعالج الشبكية؛ وما تستديمه',
  ),
  symbol(
    'η_{net}',
    '',
    'sustained share of network bandwidth',
    'الحصة المستدامة من عرض نطاق الشبكة',
    'P-network-efficiency',
  ),
  symbol(
    'o',
    '',
    'oversubscription above a pod; one within it',
    'نسبة التزاحم فوق الوحدة الشبكية؛ وهي واحد داخلها',
    'P-spine-oversubscription',
  ),
  symbol('hops', '', 'hops that a collective waits for', 'قفزات تنتظرها العملية الجماعية'),
  symbol('λ_t', '', 'hops of a tree beside its depth', 'قفزات الشجرة زيادة على عمقها', 'P-tree-setup-hops'),
  symbol(
    'λ, λ_0',
    'µs',
    'latency of a hop between nodes; with no extra switch',
    'زمن القفزة بين عقدتين؛ ودون مبدّلات زائدة',
    'P-hop-latency-us',
  ),
  symbol(
    'ℓ, λ_{sw}',
    'µs',
    'levels of the tree of switches; latency of a switch',
    'عدد طبقات شجرة المبدّلات؛ وزمن المبدّل',
    'P-switch-latency-us',
  ),
  symbol(
    'T_{copies}, T_{plain}',
    's',
    'gathers and scatters of copies for routed experts; those of the tokens that they replace, where no expert is shared',
    'جمع نسخ الرموز للخبراء المختارين وتوزيعها؛ وما حلّت محله للرموز نفسها حيث لا خبير مشترك',
  ),
  symbol(
    'T_{tensor}, T_{context}, T_{expert}',
    's',
    'traffic of a layer by kind of parallelism',
    'حركة الطبقة بحسب نوع التوازي',
  ),
  symbol(
    'x',
    '',
    'exposed share of tensor, context and pipeline traffic, tuned software; one for tensor and pipeline where nothing is hidden',
    'الحصة المكشوفة من حركة التوازي الموتري والسياق وخط التجميع، ببرمجيات مضبوطة؛ وهي واحد في الموتري وخط التجميع حيث لا يُستر شيء',
    'P-exposed-tensor-share',
  ),
  symbol(
    'x_r',
    '',
    'exposed share of the second gather where the others show in full; elsewhere it is x',
    'الحصة المكشوفة من الجمع الثاني حيث ينكشف غيره كله؛ وفي ما عدا ذلك هي x',
    'P-regather-exposed-share',
  ),
];
