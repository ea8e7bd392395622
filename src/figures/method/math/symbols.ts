// Nomenclature: every symbol of the formulas, its unit, its meaning, and the constant that it stands for.
import type { Bilingual } from '../../../schemas/bilingual.ts';

export interface MethodSymbol extends Bilingual {
  notation: string;
  /** SI symbol; empty for pure numbers. */
  unit: string;
  /** Id of seeds/parameters.yaml. */
  constant?: string;
}

const symbol = (notation: string, unit: string, en: string, ar: string, constant?: string): MethodSymbol => ({
  notation,
  unit,
  en,
  ar,
  ...(constant ? { constant } : {}),
});

export const symbolGroups = {
  site: [
    symbol('P_{site}', 'MW', 'power of the site', 'قدرة الموقع'),
    symbol('P_{IT}', 'MW', 'power of the information technology', 'قدرة أجهزة المعلوميات'),
    symbol('PUE', '', 'power usage effectiveness', 'معامل كفاءة استعمال الطاقة', 'P-pue'),
    symbol('φ', '', 'share of IT power outside the racks', 'حصة ما هو خارج الخزائن', 'P-other-it-fraction'),
    symbol('P_{rack}', 'kW', 'power of a rack', 'قدرة الخزانة', 'P-rack-kw-gb200-nvl72'),
    symbol('g', '', 'GPUs of a rack', 'عدد المعالجات في الخزانة', 'P-gpus-per-rack-gb200-nvl72'),
    symbol('R, n', '', 'racks, GPUs', 'عدد الخزائن، عدد المعالجات'),
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
    symbol('ξ', '', 'share of its design power that a rack draws', 'حصة الخزانة من قدرتها التصميمية'),
  ],
  job: [
    symbol('L, a', '', 'layers; attention heads', 'الطبقات؛ رؤوس الانتباه'),
    symbol('d_{k}, d_{v}', '', 'width of a key and of a value', 'عرض المفتاح وعرض القيمة'),
    symbol('s', '', 'tokens of a sequence', 'رموز المتتالية'),
    symbol(
      'w, w_1',
      '',
      'weights that a token multiplies; weights held by one GPU',
      'الأوزان التي يمر بها الرمز؛ أوزان المعالج الواحد',
    ),
    symbol(
      'k_1',
      'byte',
      'memory traffic of the update, per weight',
      'حركة الذاكرة للتحديث، لكل وزن',
      'P-optimizer-traffic-bytes',
    ),
    symbol(
      'k_2',
      'byte',
      'memory traffic of gradient handling, per weight',
      'حركة الذاكرة لمعالجة التدرجات، لكل وزن',
      'P-gradient-handling-bytes',
    ),
    symbol('B', '', 'sequences of a step', 'متتاليات الخطوة'),
    symbol(
      't, c, p, d, e',
      '',
      'tensor, context, pipeline, data and expert parallelism',
      'درجات التوازي: الموتري والسياق وخط التجميع والبيانات والخبراء',
    ),
    symbol('v', '', 'chunks of the model in a pipeline stage', 'قطع النموذج في المرحلة'),
    symbol(
      'b, m',
      '',
      'sequences of a micro-batch; micro-batches of a step',
      'متتاليات الدفعة الصغيرة؛ عدد الدفعات الصغيرة',
    ),
    symbol(
      'τ',
      '',
      'tokens of a micro-batch on one rank, b · s / c',
      'رموز الدفعة الصغيرة عند معالج واحد، b · s / c',
    ),
  ],
  work: [
    symbol('M, N, K', '', 'sizes of a matrix product', 'أبعاد جداء المصفوفات'),
    symbol(
      'κ',
      '',
      'size that halves the speed, in each dimension',
      'البعد الذي يُفقد الجداء نصف سرعته',
      'P-gemm-half-size',
    ),
    symbol(
      'η',
      '',
      'sustained share of peak of large products',
      'الحصة المستدامة من القدرة الاسمية',
      'P-gemm-efficiency-blackwell',
    ),
    symbol(
      'η_{mem}',
      '',
      'sustained share of memory bandwidth',
      'الحصة المستدامة من عرض نطاق الذاكرة',
      'P-hbm-efficiency',
    ),
    symbol('W_0', 'byte/s', 'memory bandwidth', 'عرض نطاق الذاكرة'),
    symbol('ε', 'byte', 'size of an operand', 'حجم العنصر الواحد'),
    symbol(
      'η_{att}',
      '',
      'fused attention, share of the 16-bit peak',
      'الانتباه المدمج، حصة من القدرة الاسمية',
      'P-attention-efficiency',
    ),
    symbol(
      'r, r_{½}',
      '',
      'query rows; rows at half the rate',
      'صفوف الاستعلام؛ وعددها عند نصف المعدل',
      'P-attention-half-rows',
    ),
    symbol(
      'μ',
      '',
      'backward over forward work of attention',
      'نسبة عمل الرجوع إلى التقدم في الانتباه',
      'P-attention-backward-ratio',
    ),
    symbol(
      'ρ',
      '',
      'backward over forward efficiency of attention',
      'نسبة كفاءة الرجوع إلى التقدم في الانتباه',
      'P-attention-backward-efficiency-ratio',
    ),
  ],
  traffic: [
    symbol('q, q_1', '', 'ranks of a group; of those in one domain', 'أعضاء المجموعة؛ ومن منهم في مجال واحد'),
    symbol(
      'X, X_{½}',
      'byte',
      'message; size at half the excess, per rank',
      'حجم الرسالة؛ والحجم عند نصف الزيادة',
    ),
    symbol('α_0, α_1', 'µs', 'base of a collective, and per rank', 'أساس العملية الجماعية، ولكل عضو'),
    symbol('δ_0, δ_1', 'µs', 'excess of middle sizes, and per rank', 'زيادة الأحجام الوسطى، ولكل عضو'),
    symbol(
      'β_1, β_x',
      'GB/s',
      'bandwidth in the domain: gather, exchange',
      'عرض النطاق داخل المجال: للجمع وللتبادل',
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
      'oversubscription above a pod',
      'نسبة التزاحم فوق الوحدة الشبكية',
      'P-spine-oversubscription',
    ),
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
  ],
  step: [
    symbol('T', 's', 'a time; its subscript says of what', 'زمن، ويقول ما تحته زمن أي شيء'),
    symbol(
      'T_{all}, T_{max}',
      's',
      'one micro-batch through the whole model; through its slowest stage',
      'دفعة صغيرة عبر النموذج كله؛ وعبر أبطأ مراحله',
    ),
    symbol(
      'T_k, T_{stage, k}',
      's',
      'scatter or gather; the pass that can hide it',
      'التوزيع أو التجميع؛ والتمريرة التي قد تخفيه',
    ),
    symbol('L_p', '', 'layers of a stage', 'طبقات المرحلة'),
    symbol(
      'x',
      '',
      'exposed share of tensor, context and pipeline traffic',
      'الحصة المكشوفة من حركة التوازي الموتري',
      'P-exposed-tensor-share',
    ),
    symbol(
      'x_d',
      '',
      'exposed share of data-parallel traffic',
      'الحصة المكشوفة من حركة توازي البيانات',
      'P-exposed-data-share',
    ),
    symbol('y', '', 'share of a stage pass under which traffic hides', 'حصة تمريرة المرحلة التي تخفي الحركة'),
    symbol('σ', '', 'spread of GPU speed', 'تشتت سرعة المعالجات', 'P-straggler-sigma'),
    symbol(
      'z_i, z_{i, j}',
      '',
      'lasting delay of a GPU; its delay in step j',
      'تأخر المعالج الدائم؛ وتأخره في الخطوة j',
    ),
    symbol('J', '', 'steps drawn', 'عدد الخطوات المسحوبة'),
    symbol(
      'H, H_0',
      'byte',
      'memory of a GPU; memory kept from the model',
      'ذاكرة المعالج؛ والمحجوز منها',
      'P-reserved-gbytes',
    ),
    symbol('A', 'byte', 'activations of a layer per token', 'ما يُحفظ لكل رمز في الطبقة'),
    symbol('γ', 'byte', 'size of a gradient', 'حجم التدرج', 'P-gradient-bytes'),
    symbol('j', '', 'micro-batches in flight', 'الدفعات الصغيرة قيد المعالجة'),
  ],
  worth: [
    symbol('f', '1/s', 'failures of one GPU', 'أعطال المعالج الواحد', 'P-failures-per-gpu-day'),
    symbol('Θ', 's', 'mean time between failures of the job', 'متوسط الزمن بين عطلين في التدريب'),
    symbol('S', 's', 'time a checkpoint blocks', 'زمن حفظ نقطة الاسترجاع', 'P-checkpoint-s'),
    symbol('I', 's', 'training between two checkpoints', 'مدة التدريب بين نقطتي حفظ'),
    symbol('D', 's', 'detection and restart together', 'الاكتشاف وإعادة التشغيل معا'),
    symbol('G', '', 'goodput: share of time that makes progress', 'المردود المفيد: حصة الوقت الذي يتقدم'),
    symbol('B_{crit}', '', 'critical batch, in tokens', 'الدفعة الحرجة، بالرموز', 'P-critical-batch-tokens'),
    symbol(
      'U',
      '',
      'worth of a token against one of a small batch',
      'قيمة الرمز قياسا إلى رمز من دفعة صغيرة',
    ),
    symbol('Λ_i', '1/s', 'tokens lost to cause i', 'ما يضيع من الرموز بسبب i'),
    symbol(
      'Q',
      '',
      'tenth percentile of ln T over drawn constants',
      'العُشير الأول للوغاريتم الزمن عند سحب الثوابت',
    ),
    symbol('ψ', '', 'spread of the software class', 'تشتت صنف البرمجيات', 'P-software-tuned-spread'),
    symbol(
      'E_i, E_s, E_r',
      '',
      'error of a row; where errors count linearly; error that costs as much as a deviation',
      'خطأ الصف؛ وحدّ احتسابه خطيا؛ والخطأ الذي يكلّف قدر انحراف',
    ),
    symbol(
      'π_j, π_{j0}, ς_j',
      '',
      'fitted constant, centre and width of its prior',
      'الثابت المعاير، ومركز تقديره الأول وعرضه',
    ),
  ],
} satisfies Record<string, MethodSymbol[]>;

export type SymbolGroup = keyof typeof symbolGroups;

/** Notation of a constant, where the formulas have one. */
export const notationOf: ReadonlyMap<string, string> = new Map(
  Object.values(symbolGroups)
    .flat()
    .flatMap(({ notation, constant }: MethodSymbol) =>
      constant ? [[constant, notation.split(', ').at(-1) ?? notation] as const] : [],
    ),
);
