// Words of the source articles that the explainers put otherwise, in both languages: who remembers one of them from
// the article, or from a page about its subject, finds the explainer. Single words and names of things, no sentences.

const words: Record<string, string> = {
  '000': `
    أحلام حلم طموح طموحات السباق الانتخابي انتخابات الرئيس المنتخب منصة دعائية دعاية محتوى حظر صدارة جرأة جموح نفوذ مسيرة إمبراطورية إمبراطوريات
    رجل الأعمال ملياردير أغنى أثرياء حدود جغرافية كفاءة طاقية محور صديقة للبيئة تصنيع مستدام تلوث بيئة آفاق توازن تنموي مناطق نائية ربوع
    العلاقات الثنائية شراكة ثنائية تيار اقتصادي قفزة نوعية منصة إقليمية الشمال والجنوب أموال طائلة قوة صاعدة فضاء تكنولوجيا تكنولوجيات ذكية
    الابتكار سيارات الشباب انضمام فريق ترامب استقلال الطاقة محطة تصدير علاقات عامة صناعة متقدمة تركيب البطاريات
    dreams ambition ambitions election race president-elect propaganda content ban daring influence career empire empires businessman
    borders energy efficiency environmentally friendly sustainable manufacturing pollution environment balanced development bilateral
    relations direct partnerships leap regional platform emerging power North South smart technologies innovation joining team assembly
  `,
  '001': `
    سباق رقمي تحول رقمي ركيزة زيارات رفيعة المستوى معالم محاور التعاون مديرة إقليمية مساعدات تقنية آليات متابعة تتبع تنفيذ مرحلة التخطيط التطبيق
    تحليل البيانات إدارة البيانات لفائدة الشباب المهنيين المغاربة الموارد البشرية وظيفة مرتبطة كفاءات محلية استثمارات كبيرة عملاقة تشريعات ضبط حلول محلية
    الدعم الفني التمويل خبرات متعددة مواكبة التغيرات مقدمي خدمات خارجيين تأهيل المهارات تبادل المعرفة تحديات استدامة التمويل تنويع الشركاء شريك واحد تبعية
    الإطار القانوني المعطيات الشخصية استخدام مسؤول التوزيع العادل الجهات المناطق الريفية النائية تقليص الفوارق عدالة مجالية إنصاف خاتمة الثورة التكنولوجية
    مؤشرات التزام تنسيق توسيع الشراكات الإطار التنظيمي ثمار مواطنين
    digital race pillar high-level visits milestones areas of cooperation regional director technical assistance follow-up monitoring
    implementation planning stage data analysis data management professionals human resources local skills local solutions technical support
    expertise outside providers knowledge exchange challenges sustainable funding diversify partners single partner dependence legal framework
    responsible use fair distribution inequalities regions equity conclusion revolution commitment coordination regulatory framework citizens
  `,
  '002': `
    دعوة تعاون غموض تفاصيل تقارب استراتيجي جيوستراتيجي كتلة توازنات القوى متعدد الأقطاب قطب نظام عالمي بديل طليعة الابتكار البحث والتطوير مشاريع مشتركة
    قطاعات رئيسية شركات صناعة السيارات إنتاج السيارات تكنولوجيا المعلومات أنظمة دفع نظام مالي تقليدي تداعيات فوائد تحالف تكنولوجي حلفاء تهديد
    الأمن القومي قيادة تكنولوجية عقوبات قيود تجارية ردع بيئة جيوسياسية سمعة عملاء اقتصاد عالمي نقل فرص اقتصادية البلدان الناشئة تنمية متوازنة استدامة
    call invitation vagueness details rapprochement strategic geostrategic bloc balance of power pole poles research and development
    joint projects key sectors car makers car production information technology traditional financial system consequences benefits
    allies threat technological leadership deterrence geopolitical geopolitics reputation customers world economy transport
    emerging countries balanced development
  `,
  '003': `
    عملاق كوري مجموعة شركات عالمية مشروع ضخم إطلاق معالجات معالج الحوسبة الذكية البنى التحتية شركات استثمار مراحل مرحلة مدفوع بالطاقة قدرة تشغيلية
    معايير قوانين محلية استقلالية صدفة موقع جغرافي تموقع تفوق مركز عبور منخفضة الركود خاصية جوهرية تزويد المركز اتفاق طاقة مستدام رواد التحول الطاقي
    قيمة مضافة مستهلك وظائف متخصصة هندسة الشبكات جذب استثمارات مستثمرين قطاعات تكميلية تدفق البيانات التراب الوطني مكانة قارة عقدة العشر الأولى
    تحالفات معايير أخلاقية أخلاقيات تكنولوجيا عسكرية هيمنة غربية نموذج بديل دول صاعدة شراكات استراتيجية
    Korean giant group of companies huge project launch processors processor smart computing investment firms phases phase operating
    capacity standards local laws autonomy geographic location position advantage transit hub supply sustainable pioneers added value
    consumer specialised jobs network engineering attract investors complementary sectors data flow national territory standing
    continent node top ten ethical standards ethics military technology alternative model rising countries
  `,
  '004': `
    رهان أمريكي سباق عملاق أولوية دول ذات أولوية معطيات متقاطعة أوساط متخصصة اهتمام متزايد السوق المغربي منصة محورية تطبيقات توسع أسواق غربية
    مرشح للتكرار إحداث مراكز طلب متزايد قدرات المعالجة بيانات واسعة النطاق وفد زيارة مباحثات فاعلين عموميين خواص القطاع الخاص القطاع العام منظومة
    عوامل بنيوية القرب الجغرافي ربط دولي توجه رسمي إقليمي كفاءات رقمية خدمات عمومية أنشطة المقاولات مقاولة توطين قدرات مزودي خدمات رافعة جاذبية
    استثمارية سياق تنافسي تنافس عواصم إفريقية عاصمة
    American bet race giant priority countries sources specialised circles growing interest Moroccan market pivotal platform expansion
    Western markets repeated model growing demand processing capacity large-scale data delegation visit talks public private sector actors
    ecosystem proximity international connectivity official policy regional enterprises businesses localise attractiveness
    competition between capitals capital cities lever
  `,
};

/** The words of one article; empty where it has none. */
export const sourceWords = (article: string): string => (words[article] ?? '').replace(/\s+/g, ' ').trim();
