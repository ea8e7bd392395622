// Symbols of a site that answers.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const servingSymbols: MethodSymbol[] = [
  symbol(
    's_{in}, s_{out}, s_u',
    '',
    'tokens of a question; of an answer; mean number behind a user',
    'رموز السؤال؛ ورموز الجواب؛ ومتوسط ما خلف المستعمل منها',
  ),
  symbol(
    'u',
    '',
    'answers that a tensor group writes at once; a replica has e such groups',
    'أجوبة تكتبها المجموعة الموترية معا؛ وفي النسخة e مجموعة منها',
  ),
  symbol('X_{kv}', 'byte', 'keys and values of a token, all layers', 'مفاتيح الرمز وقيمه في الطبقات كلها'),
  symbol('n_c', '', 'copies of the cache in a tensor group', 'نسخ المفاتيح والقيم في المجموعة الموترية'),
  symbol('H_w', 'byte', 'weights on one GPU', 'الأوزان عند المعالج الواحد'),
  symbol('n_v', '', 'embeddings held: two, or one shared', 'عدد التضمينات: اثنان، أو واحد مشترك'),
  symbol('T_{pass}', 's', 'a layer less its attention core', 'الطبقة دون نواة الانتباه'),
  symbol('T_{kv}', 's', 'attention over the cache', 'الانتباه إلى المخزون'),
  symbol('T_{out}', 's', 'product of the logits', 'جداء طبقة الخرج'),
  symbol('N_u', '', 'experts that some token has chosen', 'خبراء اختارهم رمز واحد على الأقل'),
  symbol(
    'T_{dec}, T_{pre}',
    's',
    'one token more for every user; reading one question',
    'رمز آخر لكل مستعمل؛ وقراءة سؤال واحد',
  ),
  symbol(
    'T_{token}, T_{lim}, T_{first}',
    's',
    'mean time from token to token; the reader’s limit; to the first token',
    'متوسط الزمن بين رمز ورمز؛ وحدّ القارئ؛ وحتى أول رمز',
  ),
  symbol('n_d', '', 'GPUs of a domain', 'معالجات المجال'),
  symbol('R_u', '', 'replicas of the site', 'نسخ النموذج في الموقع'),
  symbol('Y_{out}', '1/s', 'tokens that the site writes', 'ما يكتبه الموقع من الرموز'),
];
