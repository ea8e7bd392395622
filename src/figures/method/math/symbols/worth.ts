// Symbols of goodput, of the worth of a batch, of losses, intervals and the fit.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const worthSymbols: MethodSymbol[] = [
  symbol('f', '1/s', 'failures of one GPU', 'أعطال المعالج الواحد', 'P-failures-per-gpu-day'),
  symbol(
    'f_J',
    '1/s',
    'failures of software and users of one job',
    'أعطال البرمجيات والمستعملين في التدريب الواحد',
    'P-failures-per-job-day',
  ),
  symbol('Θ', 's', 'mean time between failures of the job', 'متوسط الزمن بين عطلين في التدريب'),
  symbol('S', 's', 'time a checkpoint blocks', 'زمن كتابة نقطة الحفظ', 'P-checkpoint-s'),
  symbol('I', 's', 'training between two checkpoints', 'مدة التدريب بين نقطتي حفظ'),
  symbol(
    'D, D_0, D_1',
    's',
    'detection and restart together; what no GPU lengthens; what each GPU adds',
    'الاكتشاف وإعادة التشغيل معا؛ وما لا يطول بالمعالجات؛ وما يضيفه كل معالج',
    'P-restart-per-gpu-s',
  ),
  symbol(
    'D_2',
    's',
    'stall of the job after the failure of a replica, with the share of the job that is away meanwhile',
    'توقف التدريب بعد عطل نسخة، مع حصة التدريب الغائبة في الأثناء',
    'P-replica-stall-s',
  ),
  symbol(
    'φ_2',
    '',
    'chance that a stall ends before the next restart',
    'احتمال أن ينتهي التوقف قبل إعادة التشغيل التالية',
  ),
  symbol(
    'q_2',
    '',
    'chance of a piece between checkpoints without a restart',
    'احتمال مرور ما بين نقطتي حفظ دون إعادة تشغيل',
  ),
  symbol('G', '', 'goodput: share of time that makes progress', 'المردود المفيد: حصة الوقت الذي يتقدم'),
  symbol('B_{crit}', '', 'critical batch, in tokens', 'الدفعة الحرجة، بالرموز', 'P-critical-batch-tokens'),
  symbol(
    'B_{max}, n_{ref}, B_{ref}',
    '',
    'largest batch of a policy; GPUs and batch, in tokens, of the smallest site',
    'أكبر دفعة في السياسة؛ ومعالجات أصغر موقع ودفعته، بالرموز',
    'P-batch-tokens-40mw',
  ),
  symbol('U', '', 'worth of a token against one of a small batch', 'قيمة الرمز قياسا إلى رمز من دفعة صغيرة'),
  symbol('Λ_i', '1/s', 'tokens lost to a part of the step', 'ما يضيع من الرموز في جزء من الخطوة'),
  symbol(
    'Λ_S, Λ_f, Λ_B',
    '1/s',
    'tokens lost to checkpoints, failures, batch',
    'ما يضيع من الرموز في نقاط الحفظ والأعطال والدفعة',
  ),
  symbol('φ_f', '', 'share of time lost to failures', 'حصة الوقت الضائعة في الأعطال'),
  symbol(
    'T_{high}, Q',
    '',
    'high end of the step; ninetieth percentile of the logarithm of the drawn step over it, the tenth for the low end',
    'أعلى مجال الخطوة؛ والعُشير التاسع للوغاريتم نسبة الخطوة المسحوبة إليها، والأول لأدنى المجال',
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
];
