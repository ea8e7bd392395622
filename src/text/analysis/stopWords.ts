// Words that ask or join and say nothing about the subject. Folded spellings, with their common clitics.

const words = `
  في من علي وعلي والي وكيف ومتي واين وماهي وماهو الي عن مع هذا هذه هذان هولا ذلك تلك التي الذي الذين اللذان اللتان ما ماذا هل كيف كم متي اين لماذا لم لما هو هي هم
  ان انه انها كان كانت يكون تكون قد لا لن ليس ليست ثم او ام بل حتي اذا لو كل بعض اي ايه بين عند بعد قبل حول لدي منذ
  حين حيث مثل غير فيه فيها منه منها عليه عليها له لها به بها وفي ومن وعن ومع وما وهل وهو وهي ولا
  بما مما عما فيما كما وكم فهل فما لمن هناك هنا ذات نحو ايضا فقط جدا يتم تم هنالك اريد عايز شنو شحال علاش
  واش اش شكون فين فاش باش كيفاش وقتاش امتي ايمتي ليه ليش ازاي شو ايش مين دي ديال ديالو كاين كاينه غادي غاتكون راه دابا بغيت كنت
  هاد هادشي داك فيهم عندو عندنا عندهم لسه هوا احنا انا نحن انتم بتاع بتاعت عاوز ازا واحده احد احدي
  وين رح راح هيدا هيدي هيك كمان عشان علشان اللي يلي بدي بدنا شلون وش مو مش دلوقتي بتاعه تاع ديالنا ديالها ديالهم ديالكم د حيت بحال حتا بشحال قداش منين فوقاش علاه كيما هادو
  يديرو يدير ندير نديرو كيدير كيديرو بغا بغات بغاو بغينا كيبغي باغي باغا
  ماهي ماهو بان بانه بانها بانهم لان لانه لانها لانهم كان كانه كانها لكن لكنه لكنها
  بهذا لهذا كهذا بهذه لهذه كهذه بذلك لذلك كذلك وكذلك فعلا حقا بالفعل فعليا حقيقه مفترض مفترضا المفترض المفروض مفروض يفترض اخيرا مازال مازالت لازال لازالت ولازال
  افضل احسن اجمل ارخص سهل سهله مجاني مجانيه اليوم غدا امس الان يصبح اصبح تصبح شراء قريب
  بشان حسب عبر ضد بدون دون سوف
  يوفر توفر يقدم تقدم يستفيد تستفيد يحتاج تحتاج يعني تعني يحقق تحقق يخلق تخلق يمكن يجب
  a an the of in on at to for from by with and or but is are was were be been being am do does did has have had how what which
  who whom whose why when where will would can could should may might shall it its this that these those there their they them
  we us our you your he she his her him i me my as about into over under between than then so if not no any some all each much
  many more most tell show find please explain one ones according regarding concerning give gives get gets make makes create creates provide provides offer offers need needs mean means
  best better good easy cheap latest today tomorrow yesterday tonight buy near become becomes per vs versus while
  supposed meant expected actually really finally already still yet ever out off down
  je tu nous vous le la les un une de du des et ou en au aux pour sur dans par est que qui quel quelle comment
  quels quelles combien pourquoi quand sont cest quoi ce cet cette ces son sa ses leur leurs avec sans entre il elle ils elles
  plus moins pas ne se sera seront l d c j n qu
  ca cela celui celle ceux tout tous toute toutes
  va vont t y cense censee censes censees prevu prevue prevus prevues vraiment enfin deja encore toujours
  peut peuvent doit fait faire font avoir ont etre veut dire signifie cree crees creee creees creer creent
`;

/** Those of Darija in Latin letters. */
const darija = `
  chno chnou chnowa chnahiya wach wash 3lach 3lash kifach kifash fin chkoun chkon ch7al sh7al chhal hiya howa huwa houwa
  dyal diyal dial dyalna bach bash ghadi kayn kayna 3la 3nd 3ndna mn li lli hadi hada bzaf bghit chi fach imta fo9ach waqtach f w b fl mazal mazala
`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const stopWordsOfDarija = setOf(darija);
export const stopWords: ReadonlySet<string> = new Set([...setOf(words), ...stopWordsOfDarija]);

/**
 * Whether a folded word only asks or joins, by itself or behind a conjunction: ولماذا. Two letters behind one may be a word: فهم. A verb
 * of such words is one in the future too: ستوفر. One Arabic letter is what stands before a word in other letters: و in وCSV.
 */
export const isJoining = (folded: string): boolean =>
  stopWords.has(folded) ||
  /^[ء-ي]$/.test(folded) ||
  (/^س[يتن]/.test(folded) && stopWords.has(folded.slice(1))) ||
  (/^[وف].../.test(folded) && stopWords.has(folded.slice(1)));
