// Words of everyday life that readers type and that are no slip of a word of this site: weather is not wealth.
// Of these lists the browser gets only the words that search would otherwise take for others.

const english = `
  weather rain snow storm wind cloudy sunny season summer winter spring autumn temperature umbrella
  football soccer basketball baseball tennis golf cricket rugby hockey swimming boxing racing cycling marathon olympics
  player coach referee stadium score match team league championship tournament goalkeeper medal
  recipe food breakfast lunch dinner bread butter cheese chicken meat fish rice pasta pizza cake pancake burger sandwich cookie honey egg eggs chocolate sugar coffee tea
  milk water juice wine beer fruit apple banana orange lemon tomato potato onion garlic pepper soup salad sauce kitchen oven
  baking cooking restaurant menu diet vegan calories couscous tagine tajine
  family mother father brother sister husband wife daughter son baby child children parent wedding marriage divorce birthday
  love dating boyfriend girlfriend friend friendship party holiday vacation christmas easter ramadan eid
  house home room bedroom bathroom door window chair table sofa bed lamp carpet garden flower tree grass furniture paint
  clothes dress shirt shoes jacket trousers skirt hat jewellery ring watch fashion beauty makeup perfume hair haircut skin
  nail tattoo body head face eye nose mouth tooth teeth heart stomach back knee foot hand finger blood bone muscle
  doctor dentist nurse hospital medicine pill vaccine fever headache cough cancer diabetes flu allergy pregnancy surgery
  dog cat horse cow sheep goat bird parrot snake lion tiger elephant monkey rabbit mouse dinosaur whale shark insect butterfly
  music song singer guitar piano violin drum concert album lyrics dance ballet film movie actor actress cinema theatre series
  episode cartoon anime comic novel poem poetry poet story fairy painting drawing sculpture museum photo photography camera
  game gaming chess poker puzzle toy lego doll casino lottery bet betting horoscope astrology zodiac magic ghost witch
  church mosque prayer bible quran religion god angel prophet fasting
  hotel hostel booking flight ticket passport visa airport luggage beach island mountain camping cruise taxi bus train bicycle
  motorcycle tyre garage parking driver driving traffic map
  paris london berlin madrid tokyo rome vienna lisbon sydney toronto
  grammar spelling dictionary homework exam maths algebra geometry chemistry biology physics history geography philosophy latin
  lawyer judge police prison crime murder thief drug gun
  gold silver diamond mortgage rent salary pension insurance discount coupon shopping supermarket
  facebook instagram tiktok youtube netflix amazon google apple microsoft whatsapp spotify telegram
  yoga meditation fitness gym exercise massage sleep dream nightmare
  knitting sewing gardening fishing hunting hiking skiing surfing dancing painting singing reading writing joke jokes
  quantum entanglement gravity volcano earthquake dinosaur fossil
`;

const arabic = `
  طقس الطقس مطر ثلج عاصفة غيوم صيف شتاء ربيع خريف حرارة مظلة
  كرة القدم كرة السلة مباراة مباريات ملعب لاعب لاعبون مدرب حكم دوري بطولة كأس هدف ميدالية سباحة ملاكمة تنس رياضة فريق منتخب
  الرجاء الوداد برشلونة ريال مدريد ميسي رونالدو
  وصفة وصفات طبخ أكلة طعام فطور غداء عشاء خبز جبن دجاج لحم سمك أرز بيتزا كعكة حلوى حلويات شوكولاتة سكر عسل بيض قهوة شاي حليب عصير
  فاكهة تفاح موز برتقال ليمون طماطم بطاطس بصل ثوم فلفل شوربة سلطة مطبخ فرن مطعم كسكس طاجين حريرة بسطيلة رجيم حمية سعرات
  أم أب أخ أخت زوج زوجة الزواج زواج طلاق عرس خطوبة ولادة حمل طفل أطفال رضيع عيد ميلاد رمضان حب صديق صداقة حفلة عطلة هدية
  بيت منزل غرفة باب نافذة كرسي طاولة سرير سجاد حديقة زهرة ورد شجرة أثاث دهان
  ملابس فستان قميص حذاء أحذية قبعة مجوهرات خاتم ساعة أزياء موضة تجميل مكياج عطر شعر بشرة أظافر وشم
  جسم رأس وجه عين أنف فم أسنان قلب معدة ظهر ركبة قدم يد إصبع دم عظم عضلات
  طبيب ممرضة مستشفى دواء أدوية صداع الصداع زكام سعال حمى سرطان سكري حساسية عملية جراحية علاج أعراض مرض
  كلب كلاب قط قطط حصان بقرة خروف ماعز طائر عصفور أفعى أسد نمر فيل قرد أرنب فأر ديناصور حوت حشرة فراشة
  موسيقى أغنية أغاني مغني مطرب غيتار بيانو عود حفل رقص فيلم أفلام سينما ممثل ممثلة مسلسل مسلسلات حلقة مسرح رسوم متحركة رواية
  قصيدة قصائد شاعر شعر قصة قصص متحف صورة صور كاميرا لوحة
  لعبة ألعاب شطرنج ورق دمية قمار يانصيب أبراج برج الحوت تفسير حلم سحر جن
  مسجد صلاة الصلاة مواقيت أذان قرآن حديث دعاء أدعية حج عمرة صيام زكاة نبي
  فندق فنادق حجز رحلة سياحية تذكرة تذاكر جواز سفر تأشيرة مطار حقيبة شاطئ جزيرة تخييم باخرة حافلة دراجة ازدحام
  باريس لندن برلين روما طوكيو إسطنبول
  نحو صرف إعراب قاموس واجب امتحان امتحانات باكالوريا رياضيات جبر هندسة كيمياء أحياء فيزياء جغرافيا فلسفة
  محامي قاضي شرطة سجن جريمة قتل سرقة مخدرات
  ذهب الذهب فضة ألماس كراء إيجار راتب أجرة تقاعد تأمين تخفيضات تسوق سوبرماركت
  فيسبوك إنستغرام تيك توك يوتيوب نتفليكس أمازون غوغل واتساب
  نوم نكت نكتة خياطة تطريز صيد تزلج رسم كلمات متقاطعة بركان زلزال
`;

export const ordinaryWords: string[] = `${english} ${arabic}`.trim().split(/\s+/);
