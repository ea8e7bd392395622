// Everyday words of the subject in both languages, Moroccan and Eastern. One line is one meaning; words of the glossary
// have their spellings there. A word with several meanings stands only where one of them is near.

const lines = `
يناير, كانون الثاني, January, janvier
فبراير, شباط, February, février
مارس, آذار, March, mars
أبريل, إبريل, نيسان, April, avril
ماي, مايو, أيار, May
يونيو, حزيران, June, juin
يوليوز, يوليو, تموز, July, juillet
غشت, أغسطس, آب, August, août
شتنبر, سبتمبر, أيلول, September, septembre
أكتوبر, تشرين الأول, October, octobre
نونبر, نوفمبر, تشرين الثاني, November, novembre
دجنبر, ديسمبر, كانون الأول, December, décembre
شراكة, شراكات, partnership, partnerships, partenariat
شريك, شركاء, partner, partners, partenaire
تعاون, cooperation, collaboration, coopération
اتفاق, اتفاقية, معاهدة, صفقة, agreement, deal, accord
تحالف, حلف, حليف, حلفاء, alliance, ally, allies
عقد, contract, contrat
توقيع, وقّع, signature, signed, signing
عضو, أعضاء, عضوية, member, members, membership
منافسة, تنافس, سباق, competition, race, rivalry
هيمنة, سيطرة, dominance, domination, control
نفوذ, تأثير, influence, impact
نزاع, صراع, توتر, خلاف, conflict, tension, dispute
حرب, عسكري, الجيش, war, military, army
سلام, peace
أمن, أمان, security, safety
خطر, مخاطر, تهديد, risk, risks, danger, threat
تحد, تحديات, عائق, صعوبة, challenge, challenges, obstacle, difficulty
فرصة, فرص, opportunity, opportunities
ربح, أرباح, مكسب, منفعة, فائدة, profit, gain, benefit, benefits, advantage
مزايا, ميزة, إيجابيات, advantages
خسارة, خسائر, فاقد, loss, losses
كلفة, تكلفة, تكاليف, ثمن, سعر, cost, costs, price, expense
تمويل, مموّل, funding, finance, financing, fund
ميزانية, موازنة, ميزانيات, budget
استثمار, استثمارات, مستثمر, رأس المال, investment, investments, investor, invest
مال, أموال, نقود, money, cash
اقتصاد, اقتصادي, economy, economic, économie
نمو, growth
سوق, أسواق, market, markets
تجارة, تجاري, مبادلات, trade, commerce
صناعة, صناعي, تصنيع, industry, industrial, manufacturing
مصنع, معمل, factory, plant, usine
شركة, مقاولة, مؤسسة, شركات, company, firm, enterprise, corporation, entreprise
بنك, مصرف, بنوك, bank, banks, banque
عملة, عملات, currency, currencies
أداء, مدفوعات, الدفع, payment, payments
حكومة, حكومي, government, gouvernement
دولة, بلد, بلدان, دول, country, countries, nation, state, pays
وزير, وزيرة, وزارة, minister, ministry, ministre
رئيس, رئاسة, president, presidency
انتخابات, انتخاب, election, elections
سياسة, سياسي, policy, politics, political
قانون, قوانين, تشريع, تشريعات, law, laws, legislation, legal, loi
تنظيم, قواعد, rules, regulation, regulations
عقوبة, عقوبات, حصار, sanction, sanctions, embargo
حظر, منع, ban, prohibition
دبلوماسية, سفارة, diplomacy, diplomatic, embassy
علاقة, علاقات, روابط, relation, relations, relationship, ties
استراتيجية, استراتيجي, strategy, strategic, stratégie
خطة, خطط, مخطط, plan, plans
خارطة طريق, خريطة الطريق, roadmap, road map, feuille de route
مشروع, مشاريع, project, projects, projet
هدف, أهداف, غاية, target, goal, objective, aim
مبادرة, مبادرات, initiative, initiatives
إعلان, أعلن, بلاغ, announcement, announced, statement
التزام, التزامات, commitment
وعد, وعود, promise, promised, pledge
مرحلة, مراحل, دفعة, phase, phases, stage, stages
موعد, أجل, تاريخ, deadline, date, schedule
تأخر, تأخير, delayed, postponed, late
بداية, انطلاق, إطلاق, start, launch, launched, beginning
مستقبل, مستقبلي, future, avenir
توقع, توقعات, تنبؤ, forecast, expectation, prediction
ثورة, تحول, طفرة, revolution, transformation, transition
تكنولوجيا, تقنية, تقنيات, technology, technologies, tech, technologie
ابتكار, إبداع, innovation
بحث علمي, أبحاث, البحث والتطوير, research, R&D, recherche
جامعة, جامعات, كلية, university, universities, université
مدرسة, تعليم, تعلم, تربية, تمدرس, school, schooling, learning, education, enseignement
طالب, طلاب, تلميذ, تلاميذ, student, students
خريج, خريجون, متخرج, graduate, graduates, graduation
أستاذ, معلم, teacher, professor
معهد, معاهد, أكاديمية, مدرسة عليا, institute, institutes, institut, college, academy
كفاءة, كفاءات, مهارة, مهارات, موهبة, مواهب, skills, skill, talent, talents, compétences
تكوين, تدريب مهني, تأهيل, vocational training, upskilling, formation
شاب, شباب, youth, young people, jeunes
شغل, وظيفة, وظائف, مناصب الشغل, منصب شغل, فرص العمل, توظيف, تشغيل, job, jobs, employment, emploi, hiring
بطالة, عاطل, unemployment, chômage
مهندس, مهندسون, engineer, engineers, ingénieur
عامل, عمال, worker, workers
مرأة, نساء, women, woman
سكان, ساكنة, مواطن, مواطنون, population, citizens, people, inhabitants
قرية, قرى, قروي, بادية, دوار, أرياف, village, villages, rural, countryside
مدينة, مدن, حضري, city, cities, town, urban
ناء, نائية, معزولة, بعيدة, remote, isolated
جهة, جهات, إقليم, منطقة, region, regions, area, areas
شمال, شمالي, north, northern
جنوب, جنوبي, south, southern
حلم, أحلام, dream, dreams
سمعة, صورة الشركة, reputation
أخلاق, أخلاقيات, أخلاقي, ethics, ethical, moral
عاصمة, عواصم, capital city, capital cities
تنويع, diversify, diversification
جاذبية, attractiveness
تفاصيل, تفصيل, details
مالي, financial
موارد بشرية, رأسمال بشري, human resources, workforce, manpower
شرق, شرقي, east, eastern
غرب, غربي, west, western
قارة, قارات, continent, continents
عالم, عالمي, دولي, world, global, international, worldwide
محيط, بحر, ساحل, أطلسي, ocean, sea, coast, atlantic
حدود, border, borders
كيلومتر, كيلومترات, كلم, km, kilometre, kilometres, kilometer, kilometers
ملي ثانية, ميلي ثانية, millisecond, milliseconds, ms
مسافة, بُعد, يبعد, تبعد, distance, far, nearness
سرعة, سريع, speed, fast, quick
عالي السرعة, فائق السرعة, صبيب عال, النطاق العريض, high-speed, high speed, broadband
إنترنت, إنترنيت, انترنيت, أنترنيت, نت, الشبكة العنكبوتية, internet, web, net
اتصال, اتصالات, ربط, connection, connectivity, telecom, communications
شبكة, شبكات, network, networks, réseau
كابل, كابلات, كبل, سلك, أسلاك, cable, cables, câble, wire, wires
ألياف, ليف, fibre, fiber, fibres
قمر صناعي, أقمار صناعية, أقمار, ساتل, satellite, satellites
صحن, هوائي, dish, antenna
هاتف, هواتف, جوال, نقال, محمول, phone, mobile, telephone
حاسوب, حواسيب, كمبيوتر, computer, computers, ordinateur
خادم, خوادم, سيرفر, server, servers, serveur
معالج, معالجات, بروسيسور, processor, processors
رقاقة, رقائق, شريحة, شرائح, chip, chips, puce
برنامج, برمجيات, تطبيق, software, application, app, logiciel
بيانات, معطيات, داتا, data, données
خصوصية, حياة خاصة, privacy
حماية, protection
تخزين, خزن, storage, stockage
سحابة, سحابي, كلاود, cloud
خوارزمية, خوارزميات, algorithm, algorithms
نموذج, نماذج, model, models
تحليل البيانات, تحليل المعطيات, data analysis, analytics, big data
طاقة, طاقي, energy, énergie
كهرباء, كهربائي, electricity, electric, électricité
قدرة, قوة كهربائية, power, capacity, puissance
شمس, شمسي, solar, sun, solaire
ريح, رياح, ريحي, wind, éolien
فحم, coal, charbon
غاز, gas
نفط, بترول, oil, petroleum
ماء, مياه, water, eau
تبريد, cooling
حرارة, heat
مناخ, كربون, انبعاثات, climate, carbon, emissions
بيئة, بيئي, environment, environmental
أخضر, خضراء, green, vert
نظيف, نظيفة, clean, propre
بطارية, بطاريات, مدخرة, battery, batteries, batterie
ملح, أملاح, salt
محطة, محطات, power station, station, centrale
تصدير, صادرات, export, exports, exporting
استيراد, واردات, import, imports
سيارة, سيارات, طوموبيل, طوموبيلات, عربة, مركبة, car, cars, vehicle, vehicles, automobile, voiture
كهربائية, electric vehicle, electric vehicles, EV, EVs
روبوت, روبوتات, إنسان آلي, robot, robots, robotics
فضاء, فضائي, space, espace
صاروخ, صواريخ, rocket, rockets
كوكب, كواكب, planet, planets
مريخ, الكوكب الأحمر, Mars, red planet
استعمار, استيطان, colonisation, colonization, settlement, settle
ملياردير, ثري, أغنى, غني, أغنياء, أثرياء, billionaire, rich, richest, wealthy, wealthiest, tycoon
ثروة, wealth, fortune
صحافة, صحيفة, إعلام, press, newspaper, media
مقال, مقالات, article, articles
خبر, أخبار, نبأ, news, report
مصدر, مصادر, source, sources, informant, insider
مجهول, بلا اسم, anonymous, unnamed
كاتب, مؤلف, author, writer
رأي, آراء, opinion, opinions
شك, شكوك, doubt, doubtful
دليل, برهان, إثبات, proof, evidence
سؤال, أسئلة, question, questions
سيادة, سيادي, sovereignty, sovereign, souveraineté
استقلال, استقلالية, اكتفاء ذاتي, independence, autonomy, independent, self-reliance, self-sufficiency
تبعية, ارتهان, اعتماد, dependence, reliance, dependency
عدالة, إنصاف, مساواة, fairness, justice, equality, equity
فجوة, تفاوت, هوة رقمية, gap, divide, inequality
ملكية, مالك, يملك, owner, ownership, owns, own
بائع, بيع, مورد, seller, sell, supplier, vendor
شراء, مشتر, buy, purchase, buyer, buying
زبون, زبناء, عميل, customer, customers, client, clients
موقع, مواقع, site, sites, location
بناء, تشييد, بنى, build, building, construction, built
بنية تحتية, بنيات تحتية, البنيات, infrastructure
منصة, منصات, platform, platforms
بوابة, gateway
عملاق, ضخم, ضخمة, هائل, كبير, giant, huge, massive, mega, gigantic, large
صغير, صغيرة, small, little
جديد, حديث, new, recent, modern
متقدم, متطور, advanced
متأخر, الأبطأ, بطء, بطيء, slow, slowest, slowness
أول, الأولى, first
أولوية, أولويات, priority, priorities
وفد, بعثة, delegation
زيارة, زيارات, visit, visited
اجتماع, لقاء, مباحثات, محادثات, مفاوضات, meeting, talks, discussions, negotiations
دعوة, ناشد, call, appeal, invitation
غموض, غامض, مبهم, vague, vagueness, unclear
فكرة, اقتراح, مقترح, proposal, idea, suggestion
دعم, مساعدة, support, help, aid
وكالة, agency, agence
منظمة, هيئة, organisation, organization, body
بيت أبيض, البيت الأبيض, White House
غربيون, الغرب, أوروبا وأمريكا, the West
نظام عالمي, world order, global order
هجوم, اختراق, قرصنة, attack, hacking, cyberattack
صحة, صحي, طب, health, medical, medicine, santé
فلاحة, زراعة, agriculture, farming
سياحة, tourism
نقل, مواصلات, transport, transportation
إدارة, خدمات عمومية, administration, public services
خدمة, خدمات, service, services
قطاع, قطاعات, sector, sectors
قطاع خاص, private sector
قطاع عام, public sector
لوبي, ضغط, جماعات الضغط, lobby, lobbying
تويتر, تغريدة, twitter, tweet
شبكات اجتماعية, تواصل اجتماعي, social media, social network
مرآة, مرايا, mirror, mirrors
مسؤول, مسؤولون, official, officials
خبير, خبراء, مختص, expert, experts, specialist, specialists
تنسيق, coordination
نجاح, success
فشل, إخفاق, failure
تنمية, تطوير, development, développement
تنافسية, competitiveness
قيمة مضافة, added value
ضريبة, ضرائب, tax, taxes
دين, ديون, debt, debts
`;

/** Groups of words and phrases that mean the same. */
export const equivalents: string[][] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((phrase) => phrase.trim()));
