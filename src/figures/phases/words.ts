// The words of the phases figure in both languages.

export const phasesWords = {
  en: {
    title: 'The highest step has no date',
    reading:
      'Dashed marks are announcements, the solid one a memorandum reported in April 2026. The scales beside the column say what each power would carry at the central case, running all year without a pause.',
    label:
      'Scales from 0 to 500 MW beside racks, GPUs and terawatt-hours a year, with marks at 16, 36, 40 and 500 MW; nothing is marked as in service.',
    status: 'Status',
    racks: 'Racks',
    range: 'GPU, plausible range',
    energy: 'TWh a year',
    gpus: 'GPUs, thousands',
    water: 'Water: 0',
    stages: [
      ['16', 'April 2026 memorandum, first site'],
      ['36', 'both sites, by the end of 2027'],
      ['40', 'late 2025 in the first announcement'],
      ['500', 'final goal, no date'],
    ],
  },
  ar: {
    title: 'أعلى درجة بلا تاريخ',
    reading:
      'العلامات المتقطعة إعلانات، والعلامة المتصلة مذكرة تناقلتها الصحف في أبريل 2026. وتقول السلالم بجانب العمود ما تتسع له كل قدرة في الحالة الوسطى، لو اشتغلت السنة كلها بلا توقف.',
    label:
      'سلالم من 0 إلى 500 ميغاواط بجانب الخزائن والمعالجات وتيراواط ساعة في السنة، وعليها علامات عند 16 و36 و40 و500؛ ولا علامة على شيء في الخدمة.',
    status: 'الصفة',
    racks: 'الخزائن',
    range: 'GPU، المجال المعقول',
    energy: 'تيراواط ساعة سنويا',
    gpus: 'المعالجات بالآلاف',
    water: 'الماء: 0',
    stages: [
      ['16', 'مذكرة أبريل 2026، الموقع الأول'],
      ['36', 'الموقعان معا، قبل متم 2027'],
      ['40', 'أواخر 2025 في الإعلان الأول'],
      ['500', 'الغاية النهائية، بلا تاريخ'],
    ],
  },
} as const;
