// Symbols of the site, of the transformer and of its layout.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const siteSymbols: MethodSymbol[] = [
  symbol('P_{site}', 'MW', 'power of the site', 'قدرة الموقع'),
  symbol('P_{IT}', 'MW', 'power of the information technology', 'قدرة أجهزة المعلوميات'),
  symbol('PUE', '', 'power usage effectiveness', 'معامل كفاءة استعمال الطاقة', 'P-pue'),
  symbol('φ', '', 'share of IT power outside the racks', 'حصة ما هو خارج الخزائن', 'P-other-it-fraction'),
  symbol('P_{rack}', 'kW', 'power of a rack', 'قدرة الخزانة', 'P-rack-kw-gb200-nvl72'),
  symbol('g', '', 'GPUs of a rack', 'عدد المعالجات في الخزانة', 'P-gpus-per-rack-gb200-nvl72'),
  symbol(
    'R, n, n_j',
    '',
    'racks, GPUs, GPUs of one of many jobs',
    'عدد الخزائن، عدد المعالجات، معالجات التدريب الواحد من تدريبات كثيرة',
  ),
  symbol(
    'F_0, F_{16}',
    'FLOP/s',
    'dense peak of a GPU; at 16 bits',
    'القدرة الاسمية الكثيفة للمعالج؛ وبستة عشر بتا',
  ),
  symbol('C', 'FLOP', 'work of one trained token', 'عمليات الرمز المُدرَّب الواحد'),
  symbol(
    'Y_0, Y_{used}, Y',
    '1/s',
    'tokens: ideal, peak of the GPUs used, useful',
    'الرموز في الثانية: المثالي، وذروة المعالجات المستعملة، والنافع',
  ),
  symbol('P', 'MW', 'power that the site draws', 'ما يسحبه الموقع'),
  symbol(
    'ξ, ξ_i',
    '',
    'share of its design power that a rack draws; during a part of the step',
    'حصة الخزانة من قدرتها التصميمية؛ وفي جزء من الخطوة',
  ),
  symbol('ξ_1', '', 'that share while computing', 'تلك الحصة أثناء الحساب', 'P-compute-power-fraction'),
  symbol('ξ_2', '', 'while communicating', 'وأثناء الاتصال', 'P-communication-power-fraction'),
  symbol('ξ_0', '', 'while waiting', 'وأثناء الانتظار', 'P-idle-power-fraction'),
  symbol('χ_P', 'USD/MWh', 'tariff', 'تعرفة الكهرباء', 'P-tariff-usd-per-mwh'),
];

export const jobSymbols: MethodSymbol[] = [
  symbol(
    'L, a, a_{kv}',
    '',
    'layers; attention heads; heads of keys and values',
    'الطبقات؛ رؤوس الانتباه؛ رؤوس المفاتيح والقيم',
  ),
  symbol('h, V', '', 'hidden width; words of the vocabulary', 'العرض الخفي؛ عدد مفردات المعجم'),
  symbol('d_k, d_v', '', 'width of a key and of a value', 'عرض المفتاح وعرض القيمة'),
  symbol(
    'd_{qkv}',
    '',
    'query, key and value of all heads together',
    'عرض الاستعلام والمفتاح والقيمة لكل الرؤوس معا',
  ),
  symbol(
    'l_q, l_{kv}, l_r',
    '',
    'latent attention: widths of the latents of queries, of keys and values, of positions',
    'الانتباه الكامن: عرض كامن الاستعلام، وكامن المفاتيح والقيم، والموضع',
  ),
  symbol(
    'h_m, n_m',
    '',
    'inner width of the plain layer; its matrices, three if gated, else two',
    'العرض الداخلي للطبقة العادية؛ وعدد مصفوفاتها: ثلاث مع بوابة وإلا فاثنتان',
  ),
  symbol(
    'N_e, k_e, k_s, h_e',
    '',
    'routed experts of a layer; those of a token; shared ones; inner width of an expert',
    'خبراء الطبقة؛ ومن يختارهم الرمز؛ والمشتركون؛ والعرض الداخلي للخبير',
  ),
  symbol('ω', '', 'share of layers that have experts', 'حصة الطبقات ذات الخبراء'),
  symbol('s', '', 'tokens of a sequence', 'رموز المتتالية'),
  symbol('w', '', 'weights that a token multiplies', 'الأوزان التي يمر بها الرمز'),
  symbol(
    'w_s, w_e, w_{att}',
    '',
    'weights of an average layer: without and of its routed experts; of its attention',
    'أوزان الطبقة المتوسطة: دون خبرائها المختارين؛ وأوزانهم؛ وأوزان الانتباه',
  ),
  symbol('B', '', 'sequences of a step', 'متتاليات الخطوة'),
  symbol(
    't, c, p, d, e',
    '',
    'tensor, context, pipeline, data and expert parallelism',
    'درجات التوازي: الموتري والسياق وخط التجميع والبيانات والخبراء',
  ),
  symbol('t_e', '', 'ranks that share out one expert', 'الأعضاء الذين يتقاسمون خبيرا واحدا'),
  symbol('v', '', 'chunks of the model in a pipeline stage', 'قطع النموذج في المرحلة'),
  symbol(
    'b, m',
    '',
    'sequences of a micro-batch; micro-batches of a step',
    'متتاليات الدفعة الصغيرة؛ عدد الدفعات الصغيرة',
  ),
  symbol('θ', '', 'recomputation: none, selective, full', 'إعادة الحساب: بلا إعادة، أو انتقائية، أو كاملة'),
  symbol(
    'τ',
    '',
    'tokens of a micro-batch on one rank, b · s / c',
    'رموز الدفعة الصغيرة عند معالج واحد، b · s / c',
  ),
];
