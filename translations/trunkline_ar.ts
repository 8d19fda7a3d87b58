<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_US">
<context>
    <name>trunkline::Advising</name>
    <message>
        <source>This computer can’t reach the internet.</source>
        <translation>هذا الحاسوب لا يصل إلى الإنترنت.</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Nothing is lost.</source>
        <translation>تحقق من الكابل أو الشبكة اللاسلكية. إذا كانت شركتك تستخدم خادمًا وكيلًا فأدخله في إعدادات الشبكة. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Twilio can’t be found on the network.</source>
        <translation>تعذّر العثور على Twilio في الشبكة.</translation>
    </message>
    <message>
        <source>Check the internet connection and the name of the service, then try again. Nothing is lost.</source>
        <translation>تحقق من الاتصال بالإنترنت ومن اسم الخدمة، ثم حاول مرة أخرى. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer.</source>
        <translation>Twilio لا يجيب.</translation>
    </message>
    <message>
        <source>The internet may work, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault. Try again.</source>
        <translation>قد يكون الإنترنت يعمل، لكن Twilio لا يجيب. ربما يحجبه جدار الحماية، أو لدى Twilio عطل. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your proxy doesn’t answer.</source>
        <translation>الخادم الوكيل لا يجيب.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings, then try again.</source>
        <translation>تحقق من الخادم الوكيل في إعدادات الشبكة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password.</source>
        <translation>الخادم الوكيل يطلب اسمًا وكلمة مرور.</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>أدخلهما في إعدادات الشبكة.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe.</source>
        <translation>الاتصال بـ Twilio غير آمن.</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>شيء ما بين هذا الحاسوب و Twilio يغيّر الاتصال. لم تُرسل رموزك. اسأل فريق الشبكة.</translation>
    </message>
    <message>
        <source>Something other than Twilio answered.</source>
        <translation>أجاب شيء آخر غير Twilio.</translation>
    </message>
    <message>
        <source>This network may want you to sign in first. Open a website, sign in if it asks you to, then try again.</source>
        <translation>قد تطلب هذه الشبكة تسجيل الدخول أولًا. افتح موقعًا وسجّل الدخول إن طُلب ذلك، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Twilio had a fault.</source>
        <translation>حدث عطل لدى Twilio.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing is lost.</source>
        <translation>انتظر دقيقة ثم حاول مرة أخرى. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Twilio is busy.</source>
        <translation>Twilio مشغول.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered.</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio.</translation>
    </message>
    <message>
        <source>Continue: Trunkline first looks what is already there. It never buys twice.</source>
        <translation>تابع: ينظر Trunkline أولًا إلى ما هو موجود. إنه لا يشتري مرتين أبدًا.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes.</source>
        <translation>لم يقبل Twilio هذه الرموز.</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>انسخ Auth Token مرة أخرى: فهو يتغير عندما ينشئ أحد رمزًا جديدًا. وإن لم ينجح فجرّب منطقة أخرى – لكل منطقة رمزها الخاص.</translation>
    </message>
    <message>
        <source>This key may not change phone settings.</source>
        <translation>لا يجوز لهذا المفتاح تغيير إعدادات الهاتف.</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>استخدم مفتاحًا آخر، أو سجّل الدخول باستخدام Auth Token.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account.</source>
        <translation>أوقف Twilio هذا الحساب.</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>السبب غالبًا فاتورة غير مدفوعة. سوِّ الأمر مع Twilio ثم تحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>هذا الحساب مغلق.</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>استخدم رموز حساب آخر.</translation>
    </message>
    <message>
        <source>A trial account can’t do this.</source>
        <translation>لا يستطيع الحساب التجريبي فعل ذلك.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, then continue. Nothing you entered is lost.</source>
        <translation>قم بترقية الحساب لدى Twilio ثم تابع. لم يُفقد شيء مما أدخلته.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account.</source>
        <translation>لم يتمكن Twilio من الخصم من الحساب.</translation>
    </message>
    <message>
        <source>The purchase was declined and you were not charged. Add money or another card in Twilio, then continue.</source>
        <translation>رُفض الشراء ولم يُحسب عليك شيء. أضف رصيدًا أو بطاقة أخرى في Twilio ثم تابع.</translation>
    </message>
    <message>
        <source>Something that was there is gone.</source>
        <translation>شيء كان موجودًا لم يعد كذلك.</translation>
    </message>
    <message>
        <source>Someone may have deleted it meanwhile. Try again: Trunkline looks first.</source>
        <translation>ربما حذفه أحد في هذه الأثناء. حاول مرة أخرى: ينظر Trunkline أولًا.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>اشتراه شخص آخر قبل لحظة. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>This number can’t be used for this line.</source>
        <translation>لا يمكن استخدام هذا الرقم لهذا الخط.</translation>
    </message>
    <message>
        <source>%1 can’t be used for this line.</source>
        <translation>لا يمكن استخدام %1 لهذا الخط.</translation>
    </message>
    <message>
        <source>It is not in this account, or it takes no calls. Choose another number.</source>
        <translation>ليس ضمن هذا الحساب، أو لا يستقبل مكالمات. اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>This number answers calls somewhere else.</source>
        <translation>هذا الرقم يجيب على المكالمات في مكان آخر.</translation>
    </message>
    <message>
        <source>%1 answers calls somewhere else.</source>
        <translation>%1 يجيب على المكالمات في مكان آخر.</translation>
    </message>
    <message>
        <source>Agree to move it – in a set-up file with &quot;takeOver&quot;: true – or choose another number.</source>
        <translation>وافق على نقله – في ملف الإعداد باستخدام &quot;takeOver&quot;: true – أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Twilio needs an address for this number.</source>
        <translation>يحتاج Twilio إلى عنوان لهذا الرقم.</translation>
    </message>
    <message>
        <source>Add an address in Twilio, then continue, or choose another number.</source>
        <translation>أضف عنوانًا في Twilio ثم تابع، أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get this number.</source>
        <translation>يجب أن يراجع Twilio مستندات قبل أن تحصل على هذا الرقم.</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio. Continue when it is done, or choose another number.</source>
        <translation>يستغرق ذلك أيامًا ويتم لدى Twilio. تابع عند الانتهاء، أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows.</source>
        <translation>في هذا الحساب 100 خط ربط، وهو أقصى ما يسمح به Twilio.</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>استخدم خطًا موجودًا، أو احذف واحدًا في Twilio.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>لخط الربط 10 بوابات على الأكثر.</translation>
    </message>
    <message>
        <source>Leave one out, or take one off the trunk in Twilio.</source>
        <translation>استغنِ عن واحدة، أو أزل واحدة من خط الربط في Twilio.</translation>
    </message>
    <message>
        <source>This trunk domain is taken.</source>
        <translation>نطاق خط الربط هذا محجوز.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>اختر له اسمًا آخر.</translation>
    </message>
    <message>
        <source>More than one trunk has this name.</source>
        <translation>أكثر من خط ربط يحمل هذا الاسم.</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”.</source>
        <translation>أكثر من خط ربط اسمه «%1».</translation>
    </message>
    <message>
        <source>Choose one of them – in a set-up file with &quot;sid&quot; – or give the trunk another name.</source>
        <translation>اختر واحدًا منها – في ملف الإعداد باستخدام &quot;sid&quot; – أو أعطِ خط الربط اسمًا آخر.</translation>
    </message>
    <message>
        <source>Twilio refused this.</source>
        <translation>رفض Twilio ذلك.</translation>
    </message>
    <message>
        <source>Twilio refused this: %1</source>
        <translation>رفض Twilio ذلك: %1</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place. Change what it names, then try again.</source>
        <translation>كل ما قبله تم ويبقى كما هو. غيّر ما ذُكر ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Twilio’s answer could not be read.</source>
        <translation>تعذّرت قراءة إجابة Twilio.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, ask for support with the details.</source>
        <translation>حاول مرة أخرى. وإن استمر الأمر فاطلب الدعم مع التفاصيل.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقف.</translation>
    </message>
    <message>
        <source>Continue when you like. Nothing is lost.</source>
        <translation>تابع متى شئت. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>A purchase needs your agreement.</source>
        <translation>يحتاج الشراء إلى موافقتك.</translation>
    </message>
    <message>
        <source>This needs your agreement: %1.</source>
        <translation>هذا يحتاج إلى موافقتك: %1.</translation>
    </message>
    <message>
        <source>Agree to the purchase, on the command line with --yes, then continue.</source>
        <translation>وافق على الشراء، وفي سطر الأوامر باستخدام --yes، ثم تابع.</translation>
    </message>
    <message>
        <source>The last step is done, but the record of this set-up can’t be written.</source>
        <translation>تمت الخطوة الأخيرة، لكن تعذّرت كتابة سجل هذا الإعداد.</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be written, so nothing was sent.</source>
        <translation>تعذّرت كتابة سجل هذا الإعداد، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Make room, or make its folder writable, then continue.</source>
        <translation>أفسح مساحة، أو اجعل المجلد قابلًا للكتابة، ثم تابع.</translation>
    </message>
    <message>
        <source>Make room, or make this file writable, then continue: %1</source>
        <translation>أفسح مساحة، أو اجعل هذا الملف قابلًا للكتابة، ثم تابع: %1</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be used.</source>
        <translation>لا يمكن استخدام سجل هذا الإعداد.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds.</source>
        <translation>يبقى الملف كما هو. انقله للبدء مما هو موجود لدى Twilio.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds: %1</source>
        <translation>يبقى الملف كما هو. انقله للبدء مما هو موجود لدى Twilio: %1</translation>
    </message>
    <message>
        <source>Another Trunkline is working on this set-up.</source>
        <translation>نسخة أخرى من Trunkline تعمل على هذا الإعداد.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, then try again.</source>
        <translation>انتظر حتى تنتهي، أو أغلقها، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The file can’t be read.</source>
        <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
        <source>Correct the file, then try again. Nothing was sent.</source>
        <translation>صحّح الملف ثم حاول مرة أخرى. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used.</source>
        <translation>لا يمكن استخدام هذا العنوان لـ Twilio.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used: %1</source>
        <translation>لا يمكن استخدام هذا العنوان لـ Twilio: %1</translation>
    </message>
    <message>
        <source>It must start with https://, or be http:// on this computer (127.0.0.1 or localhost).</source>
        <translation>يجب أن يبدأ بـ https://، أو أن يكون http:// على هذا الحاسوب (127.0.0.1 أو localhost).</translation>
    </message>
    <message>
        <source>Not everything is as you asked.</source>
        <translation>ليس كل شيء كما طلبت.</translation>
    </message>
    <message>
        <source>Try again: Trunkline looks first and does what is missing.</source>
        <translation>حاول مرة أخرى: ينظر Trunkline أولًا ثم ينجز ما ينقص.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>الرمز %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message numerus="yes">
        <source>It did not work with %Ln number(s).</source>
        <translation>
            <numerusform>لم ينجح الأمر مع %Ln رقم.</numerusform>
            <numerusform>لم ينجح الأمر مع رقم واحد.</numerusform>
            <numerusform>لم ينجح الأمر مع رقمين.</numerusform>
            <numerusform>لم ينجح الأمر مع %Ln أرقام.</numerusform>
            <numerusform>لم ينجح الأمر مع %Ln رقمًا.</numerusform>
            <numerusform>لم ينجح الأمر مع %Ln رقم.</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not work with some of the numbers.</source>
        <translation>لم ينجح الأمر مع بعض الأرقام.</translation>
    </message>
    <message>
        <source>All other numbers are done. The details name these and say why. Continue to try them again, or go on without them.</source>
        <translation>تمت كل الأرقام الأخرى. تذكر التفاصيل هذه الأرقام والسبب. تابع لتجربتها مرة أخرى، أو واصل من دونها.</translation>
    </message>
</context>
<context>
    <name>trunkline::PastedAddress</name>
    <message>
        <source>Brackets removed.</source>
        <translation>أُزيلت الأقواس.</translation>
    </message>
    <message>
        <source>No connection was given; %1 was chosen.</source>
        <translation>لم يُذكر نوع الاتصال؛ اختير %1.</translation>
    </message>
    <message>
        <source>sips: was changed to TLS.</source>
        <translation>غُيّرت sips: إلى TLS.</translation>
    </message>
    <message>
        <source>The password before @ was left out. Twilio sends none.</source>
        <translation>حُذفت كلمة المرور قبل @. لا يرسل Twilio أي كلمة مرور.</translation>
    </message>
    <message>
        <source>What stood after the question mark was left out.</source>
        <translation>حُذف ما بعد علامة الاستفهام.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>حُذف: %1.</translation>
    </message>
    <message>
        <source>This is a web address. Enter the host name without https:// and without a path.</source>
        <translation>هذا عنوان ويب. أدخل اسم المضيف دون https:// ودون مسار.</translation>
    </message>
    <message>
        <source>Marks around it removed.</source>
        <translation>أُزيلت العلامات المحيطة به.</translation>
    </message>
    <message>
        <source>Blanks removed.</source>
        <translation>أُزيلت المسافات.</translation>
    </message>
    <message>
        <source>From the container %1.</source>
        <translation>من الحاوية %1.</translation>
    </message>
    <message>
        <source>From the service %1.</source>
        <translation>من الخدمة %1.</translation>
    </message>
    <message>
        <source>From the pod %1.</source>
        <translation>من الـ pod %1.</translation>
    </message>
    <message>
        <source>It was IPv6 only in form; the IPv4 address in it was taken.</source>
        <translation>كان IPv6 في شكله فقط؛ أُخذ عنوان IPv4 الموجود فيه.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1. It was left out.</source>
        <translation>ليس لدى Twilio موقع اسمه %1. حُذف.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetBook</name>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>تعذّر فتح الملف. تحقق ممن يُسمح له بقراءته.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>الملف أكبر من 1 MB.</translation>
    </message>
    <message>
        <source>From here on the file is no JSON object, { … }.</source>
        <translation>ابتداءً من هنا ليس الملف كائن JSON، { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 مكرر في الكائن نفسه. أبقِ واحدًا منهما.</translation>
    </message>
    <message>
        <source>Two presets have the same %1, %2.</source>
        <translation>لإعدادين مسبقين %1 نفسه، وهو %2.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 غير معروف هنا.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible here.</source>
        <translation>لـ %1 قيمة غير ممكنة هنا.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 ناقص.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>يجب أن يكون %1 واحدًا من %2.</translation>
    </message>
    <message>
        <source>%1 has no %2, which is one of the parts.</source>
        <translation>ليس في %1 الجزء %2، وهو أحد الأجزاء.</translation>
    </message>
    <message>
        <source>%1 has a { … } that is none of the parts.</source>
        <translation>في %1 قوسان { … } لا يطابقان أيًا من الأجزاء.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetWords</name>
    <message>
        <source>Enter the address of the SIP Orchestrator, not that of the Media Relay.</source>
        <translation>أدخل عنوان SIP Orchestrator، وليس عنوان Media Relay.</translation>
    </message>
    <message>
        <source>Set SIP_HOST and SDP_ADDRESS to the public address of the gateway.</source>
        <translation>اضبط SIP_HOST و SDP_ADDRESS على العنوان العام للبوابة.</translation>
    </message>
    <message>
        <source>Let the number in with WHITELIST_TO_URI, written without +.</source>
        <translation>اسمح بدخول الرقم باستخدام WHITELIST_TO_URI، مكتوبًا دون +.</translation>
    </message>
    <message>
        <source>To pass callers on to people, turn on call transfer on page Trunk.</source>
        <translation>لتحويل المتصلين إلى أشخاص، شغّل تحويل المكالمات في صفحة خط الربط.</translation>
    </message>
    <message>
        <source>Open more sound ports than the usual ones, 16384 to 16394: they carry only a few callers at a time.</source>
        <translation>افتح منافذ صوت أكثر من المعتادة، 16384 إلى 16394: فهي لا تحمل إلا بضعة متصلين في الوقت نفسه.</translation>
    </message>
    <message>
        <source>IBM’s guide</source>
        <translation>دليل IBM</translation>
    </message>
    <message>
        <source>Enter the address of the session border controller. It passes calls on to the gateway and answers transfers.</source>
        <translation>أدخل عنوان وحدة تحكم حدود الجلسات. فهي تمرر المكالمات إلى البوابة وتجيب على التحويلات.</translation>
    </message>
    <message>
        <source>IBM Voice Gateway behind an SBC</source>
        <translation>IBM Voice Gateway خلف SBC</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers. Calls from others are answered with 404.</source>
        <translation>أدخل شبكات Twilio الثماني كلها كبوابات واردة للمشغّل، بالأرقام. المكالمات من غيرها يُجاب عليها بـ 404.</translation>
    </message>
    <message>
        <source>jambonz’s source</source>
        <translation>الشيفرة المصدرية لـ jambonz</translation>
    </message>
    <message>
        <source>jambonz, on your own server</source>
        <translation>jambonz، على خادمك الخاص</translation>
    </message>
    <message>
        <source>Subdomain</source>
        <translation>النطاق الفرعي</translation>
    </message>
    <message>
        <source>jambonz’s guide</source>
        <translation>دليل jambonz</translation>
    </message>
    <message>
        <source>The gateway needs a public address and a certificate. Twilio does not register with it.</source>
        <translation>تحتاج البوابة إلى عنوان عام وشهادة. لا يسجّل Twilio نفسه لديها.</translation>
    </message>
    <message>
        <source>active-call’s guide</source>
        <translation>دليل active-call</translation>
    </message>
    <message>
        <source>Voice Connector ID</source>
        <translation>معرّف Voice Connector</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as allowed hosts.</source>
        <translation>أدخل شبكات Twilio الثماني كلها كمضيفين مسموح بهم.</translation>
    </message>
    <message>
        <source>With encryption on at the Voice Connector, choose TLS here.</source>
        <translation>إذا كان التشفير مشغّلًا في Voice Connector فاختر TLS هنا.</translation>
    </message>
    <message>
        <source>Amazon’s guide gives the address; it doesn’t speak of Twilio.</source>
        <translation>يعطي دليل Amazon العنوان؛ ولا يتحدث عن Twilio.</translation>
    </message>
    <message>
        <source>Amazon’s guide</source>
        <translation>دليل Amazon</translation>
    </message>
    <message>
        <source>Trust all eight of Twilio’s networks as peers. Twilio sends no password.</source>
        <translation>اجعل شبكات Twilio الثماني كلها نظراء موثوقين. لا يرسل Twilio أي كلمة مرور.</translation>
    </message>
    <message>
        <source>Give the public address in what the gateway answers (SDP and Contact).</source>
        <translation>اذكر العنوان العام فيما تجيب به البوابة (SDP و Contact).</translation>
    </message>
    <message>
        <source>Twilio’s guide</source>
        <translation>دليل Twilio</translation>
    </message>
    <message>
        <source>Asterisk, FreeSWITCH, FreePBX, 3CX or an SBC</source>
        <translation>Asterisk أو FreeSWITCH أو FreePBX أو 3CX أو SBC</translation>
    </message>
    <message>
        <source>Enter the address of the certified session border controller, never that of Teams.</source>
        <translation>أدخل عنوان وحدة تحكم حدود الجلسات المعتمدة، ولا تُدخل عنوان Teams أبدًا.</translation>
    </message>
    <message>
        <source>AudioCodes’ guide</source>
        <translation>دليل AudioCodes</translation>
    </message>
    <message>
        <source>Microsoft Teams Direct Routing, through an SBC</source>
        <translation>Microsoft Teams Direct Routing، عبر SBC</translation>
    </message>
    <message>
        <source>Import the number in Agent Studio first. It then shows the address: paste it here.</source>
        <translation>استورد الرقم في Agent Studio أولًا. عندئذ يعرض العنوان: ألصقه هنا.</translation>
    </message>
    <message>
        <source>Agora’s guide</source>
        <translation>دليل Agora</translation>
    </message>
    <message>
        <source>Import the number there, together with the domain of the trunk.</source>
        <translation>استورد الرقم هناك مع نطاق خط الربط.</translation>
    </message>
    <message>
        <source>On a trunk that was used before, switch the old gateway off.</source>
        <translation>على خط ربط استُخدم من قبل، أوقف البوابة القديمة.</translation>
    </message>
    <message>
        <source>AssemblyAI’s guide</source>
        <translation>دليل AssemblyAI</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>معرّف المشروع</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Sweden Central</source>
        <translation>Sweden Central</translation>
    </message>
    <message>
        <source>East US 2</source>
        <translation>East US 2</translation>
    </message>
    <message>
        <source>A webhook of the project has to accept each call, else it ends.</source>
        <translation>يجب أن يقبل webhook في المشروع كل مكالمة، وإلا انتهت.</translation>
    </message>
    <message>
        <source>Microsoft’s guide</source>
        <translation>دليل Microsoft</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>الولايات المتحدة</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>كندا</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>أوروبا</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>آسيا</translation>
    </message>
    <message>
        <source>To pass callers on to phone numbers, choose call transfer to phone numbers on page Trunk.</source>
        <translation>لتحويل المتصلين إلى أرقام هواتف، اختر تحويل المكالمات إلى أرقام الهواتف في صفحة خط الربط.</translation>
    </message>
    <message>
        <source>Bland’s guide</source>
        <translation>دليل Bland</translation>
    </message>
    <message>
        <source>Turn on Symmetric RTP for the trunk on the Twilio website. It can’t be set from here.</source>
        <translation>شغّل Symmetric RTP لخط الربط في موقع Twilio. لا يمكن ضبطه من هنا.</translation>
    </message>
    <message>
        <source>Bolna’s guide</source>
        <translation>دليل Bolna</translation>
    </message>
    <message>
        <source>Chatbase makes the address: paste it here.</source>
        <translation>ينشئ Chatbase العنوان: ألصقه هنا.</translation>
    </message>
    <message>
        <source>Your plan there has to include phone calls.</source>
        <translation>يجب أن تشمل خطتك هناك المكالمات الهاتفية.</translation>
    </message>
    <message>
        <source>Chatbase’s guide</source>
        <translation>دليل Chatbase</translation>
    </message>
    <message>
        <source>Cognigy gives you the host name.</source>
        <translation>يعطيك Cognigy اسم المضيف.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways there.</source>
        <translation>أدخل شبكات Twilio الثماني كلها كبوابات واردة هناك.</translation>
    </message>
    <message>
        <source>It passes callers on, but takes none that are passed on to it.</source>
        <translation>يحوّل المتصلين إلى غيره، لكنه لا يقبل من يُحوَّل إليه.</translation>
    </message>
    <message>
        <source>Cognigy’s guide</source>
        <translation>دليل Cognigy</translation>
    </message>
    <message>
        <source>Where your data stays</source>
        <translation>أين تبقى بياناتك</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>أي مكان</translation>
    </message>
    <message>
        <source>India</source>
        <translation>الهند</translation>
    </message>
    <message>
        <source>Fixed addresses (enterprise)</source>
        <translation>عناوين ثابتة (للمؤسسات)</translation>
    </message>
    <message>
        <source>Import the number there with + in front.</source>
        <translation>استورد الرقم هناك مع + في البداية.</translation>
    </message>
    <message>
        <source>ElevenLabs’ guide</source>
        <translation>دليل ElevenLabs</translation>
    </message>
    <message>
        <source>Paste the address from its dashboard. Add the hosts of other regions as further gateways.</source>
        <translation>ألصق العنوان من لوحة التحكم الخاصة به. أضف مضيفي المناطق الأخرى كبوابات إضافية.</translation>
    </message>
    <message>
        <source>IBM has replaced this product with watsonx Assistant.</source>
        <translation>حلّ watsonx Assistant من IBM محل هذا المنتج.</translation>
    </message>
    <message>
        <source>Paste the SIP address from the page of the phone integration.</source>
        <translation>ألصق عنوان SIP من صفحة تكامل الهاتف.</translation>
    </message>
    <message>
        <source>Leave SIP authentication off there.</source>
        <translation>اترك مصادقة SIP متوقفة هناك.</translation>
    </message>
    <message>
        <source>Enter the number there exactly as Twilio sends it: + and all digits, without blanks.</source>
        <translation>أدخل الرقم هناك كما يرسله Twilio تمامًا: علامة + وكل الأرقام، دون مسافات.</translation>
    </message>
    <message>
        <source>To pass callers on, turn on call transfer on page Trunk; to phone numbers, choose phone numbers, too.</source>
        <translation>لتحويل المتصلين، شغّل تحويل المكالمات في صفحة خط الربط؛ وللتحويل إلى أرقام هواتف اختر أرقام الهواتف أيضًا.</translation>
    </message>
    <message>
        <source>IBM watsonx Assistant, phone integration</source>
        <translation>IBM watsonx Assistant، تكامل الهاتف</translation>
    </message>
    <message>
        <source>Add savg-sbc2.kore.ai as a further gateway.</source>
        <translation>أضف savg-sbc2.kore.ai كبوابة إضافية.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as incoming addresses there.</source>
        <translation>أدخل شبكات Twilio الثماني كلها كعناوين واردة هناك.</translation>
    </message>
    <message>
        <source>Kore.ai’s guide</source>
        <translation>دليل Kore.ai</translation>
    </message>
    <message>
        <source>Make an inbound trunk and a dispatch rule there.</source>
        <translation>أنشئ هناك خط ربط واردًا وقاعدة توجيه (dispatch rule).</translation>
    </message>
    <message>
        <source>To encrypt calls, turn that on at both sides: here on page Trunk, and at LiveKit.</source>
        <translation>لتشفير المكالمات شغّل ذلك في الطرفين: هنا في صفحة خط الربط، ولدى LiveKit.</translation>
    </message>
    <message>
        <source>LiveKit’s guide</source>
        <translation>دليل LiveKit</translation>
    </message>
    <message>
        <source>OpenAI’s guide</source>
        <translation>دليل OpenAI</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>Customer name in the address</source>
        <translation>اسم العميل في العنوان</translation>
    </message>
    <message>
        <source>Let in all eight of Twilio’s networks there, as numbers. A name is not enough.</source>
        <translation>اسمح هناك بدخول شبكات Twilio الثماني كلها، بالأرقام. الاسم لا يكفي.</translation>
    </message>
    <message>
        <source>Parloa’s guide</source>
        <translation>دليل Parloa</translation>
    </message>
    <message>
        <source>Trunk ID</source>
        <translation>معرّف خط الربط</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>المملكة المتحدة</translation>
    </message>
    <message>
        <source>PolyAI’s guide</source>
        <translation>دليل PolyAI</translation>
    </message>
    <message>
        <source>Import the number there with the domain of the trunk, also if you only receive calls.</source>
        <translation>استورد الرقم هناك مع نطاق خط الربط، حتى إذا كنت تستقبل المكالمات فقط.</translation>
    </message>
    <message>
        <source>Retell’s guide</source>
        <translation>دليل Retell</translation>
    </message>
    <message>
        <source>ServiceNow gives the address: paste it here. It takes the role sn_aia.admin to see it.</source>
        <translation>يعطي ServiceNow العنوان: ألصقه هنا. تتطلب رؤيته الدور sn_aia.admin.</translation>
    </message>
    <message>
        <source>ServiceNow’s guide</source>
        <translation>دليل ServiceNow</translation>
    </message>
    <message>
        <source>Name of the address</source>
        <translation>اسم العنوان</translation>
    </message>
    <message>
        <source>Space and domain</source>
        <translation>المساحة (Space) والنطاق</translation>
    </message>
    <message>
        <source>Allowed networks and encryption are set for each address there.</source>
        <translation>تُضبط هناك الشبكات المسموح بها والتشفير لكل عنوان.</translation>
    </message>
    <message>
        <source>SignalWire’s guide</source>
        <translation>دليل SignalWire</translation>
    </message>
    <message>
        <source>Its guide has calls recorded, too. If you want that, turn it on on page Trunk.</source>
        <translation>دليله يسجّل المكالمات أيضًا. إذا أردت ذلك فشغّله في صفحة خط الربط.</translation>
    </message>
    <message>
        <source>If the account has other trunks, use a subaccount.</source>
        <translation>إذا كانت في الحساب خطوط ربط أخرى فاستخدم حسابًا فرعيًا.</translation>
    </message>
    <message>
        <source>Synthflow’s guide</source>
        <translation>دليل Synthflow</translation>
    </message>
    <message>
        <source>Connect the Twilio account in UiPath instead.</source>
        <translation>بدلًا من ذلك اربط حساب Twilio في UiPath.</translation>
    </message>
    <message>
        <source>Its SIP address is itself at Twilio, and Twilio doesn’t send calls of a trunk to itself.</source>
        <translation>عنوان SIP الخاص به موجود لدى Twilio نفسه، ولا يرسل Twilio مكالمات خط ربط إلى نفسه.</translation>
    </message>
    <message>
        <source>UiPath’s guide</source>
        <translation>دليل UiPath</translation>
    </message>
    <message>
        <source>Agent ID</source>
        <translation>معرّف الوكيل</translation>
    </message>
    <message>
        <source>SIP domain of your account</source>
        <translation>نطاق SIP لحسابك</translation>
    </message>
    <message>
        <source>Ultravox’s guide</source>
        <translation>دليل Ultravox</translation>
    </message>
    <message>
        <source>The sound comes from no fixed addresses.</source>
        <translation>لا يأتي الصوت من عناوين ثابتة.</translation>
    </message>
    <message>
        <source>Vapi’s guide</source>
        <translation>دليل Vapi</translation>
    </message>
    <message>
        <source>Credential ID</source>
        <translation>معرّف بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Vapi, with a trunk credential</source>
        <translation>Vapi، مع بيانات اعتماد خط ربط</translation>
    </message>
    <message>
        <source>Register the number there as your own (byo_trunk).</source>
        <translation>سجّل الرقم هناك كرقمك الخاص (byo_trunk).</translation>
    </message>
    <message>
        <source>xAI’s guide</source>
        <translation>دليل xAI</translation>
    </message>
    <message>
        <source>It doesn’t take encrypted calls.</source>
        <translation>لا يقبل المكالمات المشفّرة.</translation>
    </message>
</context>
<context>
    <name>trunkline::Problem</name>
    <message>
        <source>Enter the Account SID. It starts with AC.</source>
        <translation>أدخل Account SID. يبدأ بـ AC.</translation>
    </message>
    <message>
        <source>This is an API key. Choose API key above, or paste the code that starts with AC.</source>
        <translation>هذا مفتاح API. اختر مفتاح API أعلاه، أو ألصق الرمز الذي يبدأ بـ AC.</translation>
    </message>
    <message>
        <source>An Account SID starts with AC.</source>
        <translation>يبدأ Account SID بـ AC.</translation>
    </message>
    <message>
        <source>After AC come only the digits 0–9 and the letters a–f.</source>
        <translation>بعد AC لا تأتي إلا الأرقام 0–9 والحروف a–f.</translation>
    </message>
    <message>
        <source>An Account SID has 34 characters. This one has %1.</source>
        <translation>في Account SID 34 محرفًا. في هذا %1.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It starts with SK.</source>
        <translation>أدخل معرّف مفتاح API. يبدأ بـ SK.</translation>
    </message>
    <message>
        <source>An API key starts with SK.</source>
        <translation>يبدأ مفتاح API بـ SK.</translation>
    </message>
    <message>
        <source>After SK come only the digits 0–9 and the letters a–f.</source>
        <translation>بعد SK لا تأتي إلا الأرقام 0–9 والحروف a–f.</translation>
    </message>
    <message>
        <source>An API key has 34 characters. This one has %1.</source>
        <translation>في مفتاح API 34 محرفًا. في هذا %1.</translation>
    </message>
    <message>
        <source>Enter the Auth Token.</source>
        <translation>أدخل Auth Token.</translation>
    </message>
    <message>
        <source>This is the Account SID. The Auth Token has 32 characters.</source>
        <translation>هذا هو Account SID. في Auth Token 32 محرفًا.</translation>
    </message>
    <message>
        <source>An Auth Token has only the digits 0–9 and the letters a–f.</source>
        <translation>ليس في Auth Token إلا الأرقام 0–9 والحروف a–f.</translation>
    </message>
    <message>
        <source>An Auth Token has 32 characters. This one has %1.</source>
        <translation>في Auth Token 32 محرفًا. في هذا %1.</translation>
    </message>
    <message>
        <source>Enter the secret. Twilio shows it only once, when the key is made.</source>
        <translation>أدخل السر. يعرضه Twilio مرة واحدة فقط عند إنشاء المفتاح.</translation>
    </message>
    <message>
        <source>Give the trunk a name.</source>
        <translation>أعطِ خط الربط اسمًا.</translation>
    </message>
    <message>
        <source>A trunk name has at most 64 characters. This one has %1.</source>
        <translation>اسم خط الربط 64 محرفًا على الأكثر. في هذا %1.</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be shown. Type it again.</source>
        <translation>في الاسم محرف لا يمكن عرضه. اكتبه مرة أخرى.</translation>
    </message>
    <message>
        <source>Use only letters, digits and hyphens.</source>
        <translation>استخدم الحروف والأرقام والشرطات فقط.</translation>
    </message>
    <message>
        <source>Enter a web address that starts with https://.</source>
        <translation>أدخل عنوان ويب يبدأ بـ https://.</translation>
    </message>
    <message>
        <source>Enter the address of your gateway.</source>
        <translation>أدخل عنوان بوابتك.</translation>
    </message>
    <message>
        <source>Each part must be 255 or less.</source>
        <translation>يجب ألا يزيد كل جزء على 255.</translation>
    </message>
    <message>
        <source>An address has four numbers with dots between, for example %1.</source>
        <translation>في العنوان أربعة أعداد بينها نقاط، مثل %1.</translation>
    </message>
    <message>
        <source>Write the numbers of an address without zeros in front, %1 for example.</source>
        <translation>اكتب أعداد العنوان دون أصفار في البداية، مثل %1.</translation>
    </message>
    <message>
        <source>A host name has only letters, digits, dots and hyphens.</source>
        <translation>ليس في اسم المضيف إلا الحروف والأرقام والنقاط والشرطات.</translation>
    </message>
    <message>
        <source>A host name has at most 253 characters, and 63 between two dots.</source>
        <translation>اسم المضيف 253 محرفًا على الأكثر، و63 بين نقطتين.</translation>
    </message>
    <message>
        <source>Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name.</source>
        <translation>لا يستطيع Twilio الاتصال بهذا النوع من العناوين (IPv6). أدخل عنوان IPv4 أو اسم مضيف.</translation>
    </message>
    <message>
        <source>No gateway can have this address. Enter the real one.</source>
        <translation>لا يمكن أن يكون هذا عنوان بوابة. أدخل العنوان الحقيقي.</translation>
    </message>
    <message>
        <source>This address belongs to Twilio itself. Enter the address of your gateway.</source>
        <translation>هذا العنوان يخص Twilio نفسه. أدخل عنوان بوابتك.</translation>
    </message>
    <message>
        <source>This gateway is already in the list.</source>
        <translation>هذه البوابة في القائمة بالفعل.</translation>
    </message>
    <message>
        <source>%1 stands for every address of that computer. Enter its public address.</source>
        <translation>يعني %1 كل عناوين ذلك الحاسوب. أدخل عنوانه العام.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>المنفذ عدد من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>A SIP address starts with sip:.</source>
        <translation>يبدأ عنوان SIP بـ sip:.</translation>
    </message>
    <message>
        <source>Twilio doesn’t take sips:. Write sip: and add %1 at the end.</source>
        <translation>لا يقبل Twilio الصيغة sips:. اكتب sip: وأضف %1 في النهاية.</translation>
    </message>
    <message>
        <source>This part of the SIP address can’t be read: %1</source>
        <translation>تعذّرت قراءة هذا الجزء من عنوان SIP: %1</translation>
    </message>
    <message>
        <source>The connection is UDP, TCP or TLS, not %1.</source>
        <translation>الاتصال هو UDP أو TCP أو TLS، وليس %1.</translation>
    </message>
    <message>
        <source>Encrypted calls need TLS.</source>
        <translation>تحتاج المكالمات المشفّرة إلى TLS.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>لخط الربط 10 بوابات على الأكثر.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>أدخل رقم هاتف.</translation>
    </message>
    <message>
        <source>A phone number starts with + and the country code, for example %1.</source>
        <translation>يبدأ رقم الهاتف بعلامة + ورمز البلد، مثل %1.</translation>
    </message>
    <message>
        <source>No phone number of that country has this many digits.</source>
        <translation>لا يوجد رقم هاتف في ذلك البلد بهذا العدد من الأرقام.</translation>
    </message>
    <message>
        <source>Use digits only, for example 415.</source>
        <translation>استخدم الأرقام فقط، مثل 415.</translation>
    </message>
    <message>
        <source>Write the numbers of an address in the usual way, %1 for example.</source>
        <translation>اكتب أعداد العنوان بالطريقة المعتادة، مثل %1.</translation>
    </message>
    <message>
        <source>Write this address as %1.</source>
        <translation>اكتب هذا العنوان هكذا: %1.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address or the host name of your gateway.</source>
        <translation>هذا عنوان مثال من دليل، ولا يستطيع Twilio الاتصال بهذا النوع (IPv6). أدخل عنوان IPv4 أو اسم المضيف لبوابتك.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1, and would ignore it without saying so.</source>
        <translation>ليس لدى Twilio موقع اسمه %1، وسيتجاهله دون أن يخبرك.</translation>
    </message>
    <message>
        <source>%1 doesn’t take this connection. Choose another one.</source>
        <translation>لا يقبل %1 هذا الاتصال. اختر اتصالًا آخر.</translation>
    </message>
    <message>
        <source>The service has no public address yet. Wait for it, then paste again.</source>
        <translation>ليس للخدمة عنوان عام بعد. انتظره ثم ألصق مرة أخرى.</translation>
    </message>
    <message>
        <source>Port %1 is open on every computer of the cluster. Enter the public address of one of them.</source>
        <translation>المنفذ %1 مفتوح على كل حاسوب في العنقود. أدخل العنوان العام لأحدها.</translation>
    </message>
    <message>
        <source>%1 keeps its SIP port inside. Publish port 5060 of the container, then paste again.</source>
        <translation>يُبقي %1 منفذ SIP الخاص به في الداخل. انشر المنفذ 5060 للحاوية ثم ألصق مرة أخرى.</translation>
    </message>
    <message>
        <source>The list shows no port for %1. Enter the public address of the computer it runs on.</source>
        <translation>لا تعرض القائمة منفذًا لـ %1. أدخل العنوان العام للحاسوب الذي يعمل عليه.</translation>
    </message>
    <message>
        <source>%1 carries only the sound. Paste the whole list, or the address of the SIP service.</source>
        <translation>لا يحمل %1 إلا الصوت. ألصق القائمة كلها، أو عنوان خدمة SIP.</translation>
    </message>
</context>
<context>
    <name>trunkline::SetupFile</name>
    <message>
        <source>A comma, a quotation mark or a closing } is missing before this place.</source>
        <translation>تنقص فاصلة أو علامة اقتباس أو } قبل هذا الموضع.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing before this place.</source>
        <translation>تنقص فاصلة أو ] قبل هذا الموضع.</translation>
    </message>
    <message>
        <source>A colon is missing before this place.</source>
        <translation>تنقص نقطتان رأسيتان قبل هذا الموضع.</translation>
    </message>
    <message>
        <source>A comma or a colon stands here with nothing after it.</source>
        <translation>هنا فاصلة أو نقطتان رأسيتان ولا شيء بعدها.</translation>
    </message>
    <message>
        <source>A text that begins here has no closing quotation mark.</source>
        <translation>النص الذي يبدأ هنا ليس له علامة اقتباس ختامية.</translation>
    </message>
    <message>
        <source>The file ends too early: a closing } is missing.</source>
        <translation>ينتهي الملف مبكرًا: تنقص } ختامية.</translation>
    </message>
    <message>
        <source>Something stands after the last }. A set-up file is one object, { … }.</source>
        <translation>يوجد شيء بعد آخر }. ملف الإعداد كائن واحد، { … }.</translation>
    </message>
    <message>
        <source>Too many brackets stand inside one another. A set-up file has at most three levels.</source>
        <translation>أقواس كثيرة متداخلة. لملف الإعداد ثلاثة مستويات على الأكثر.</translation>
    </message>
    <message>
        <source>A letter here is not UTF-8.</source>
        <translation>حرف هنا ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>This is no value. Allowed are a text in quotation marks, a number, true, false, null, [ … ] and { … }.</source>
        <translation>هذه ليست قيمة. المسموح نص بين علامتي اقتباس، أو عدد، أو true أو false أو null أو [ … ] أو { … }.</translation>
    </message>
    <message>
        <source>Comments are not possible in this kind of file. Take it out.</source>
        <translation>لا يمكن وضع تعليقات في هذا النوع من الملفات. احذف التعليق.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>هذا مجلد وليس ملفًا.</translation>
    </message>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>تعذّر فتح الملف. تحقق ممن يُسمح له بقراءته.</translation>
    </message>
    <message>
        <source>The file can’t be read to its end.</source>
        <translation>تعذّرت قراءة الملف إلى نهايته.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB. A set-up file is much shorter.</source>
        <translation>الملف أكبر من 1 MB. ملف الإعداد أقصر بكثير.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>الملف ليس نصًا بترميز UTF-8. احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file must hold one object, { … }.</source>
        <translation>يجب أن يحتوي الملف على كائن واحد، { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 مكرر في الكائن نفسه. أبقِ واحدًا منهما.</translation>
    </message>
    <message>
        <source>%1 must be 1.</source>
        <translation>يجب أن يكون %1 هو 1.</translation>
    </message>
    <message>
        <source>%1 is not known here. Allowed are %2.</source>
        <translation>%1 غير معروف هنا. المسموح: %2.</translation>
    </message>
    <message>
        <source>%1 must be an object, { … }.</source>
        <translation>يجب أن يكون %1 كائنًا، { … }.</translation>
    </message>
    <message>
        <source>%1 must be a list, [ … ].</source>
        <translation>يجب أن يكون %1 قائمة، [ … ].</translation>
    </message>
    <message>
        <source>%1 must be a text in quotation marks.</source>
        <translation>يجب أن يكون %1 نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>يجب أن يكون %1 إما true أو false.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>يجب أن يكون %1 عددًا صحيحًا من %2 إلى %3.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>يجب أن يكون %1 واحدًا من %2.</translation>
    </message>
    <message>
        <source>%1 must be %2 and 32 digits 0–9 or letters a–f.</source>
        <translation>يجب أن يكون %1 هو %2 متبوعًا بـ 32 رقمًا 0–9 أو حرفًا a–f.</translation>
    </message>
    <message>
        <source>%1 needs a %2.</source>
        <translation>%1 يحتاج إلى %2.</translation>
    </message>
    <message>
        <source>%1 must be letters, digits and hyphens, then %2; or empty, to remove it.</source>
        <translation>يجب أن يكون %1 حروفًا وأرقامًا وشرطات ثم %2؛ أو فارغًا لإزالته.</translation>
    </message>
    <message>
        <source>%1 must be a web address that starts with https://; or empty, to remove it.</source>
        <translation>يجب أن يكون %1 عنوان ويب يبدأ بـ https://؛ أو فارغًا لإزالته.</translation>
    </message>
    <message>
        <source>Each entry of %1 must be OU and 32 digits 0–9 or letters a–f.</source>
        <translation>كل عنصر في %1 يجب أن يكون OU متبوعًا بـ 32 رقمًا 0–9 أو حرفًا a–f.</translation>
    </message>
    <message>
        <source>Each gateway must be an object, { … }.</source>
        <translation>كل بوابة يجب أن تكون كائنًا، { … }.</translation>
    </message>
    <message>
        <source>Each gateway needs a %1, for example %2.</source>
        <translation>كل بوابة تحتاج إلى %1، مثل %2.</translation>
    </message>
    <message>
        <source>%1 must have 1 to 64 characters that can be shown.</source>
        <translation>يجب أن يكون %1 من 1 إلى 64 محرفًا قابلًا للعرض.</translation>
    </message>
    <message>
        <source>%1 must be %2, or %3, or null.</source>
        <translation>يجب أن يكون %1 إما %2 أو %3 أو null.</translation>
    </message>
    <message>
        <source>%1 and %2 both say which numbers the line has. Keep one of them.</source>
        <translation>يذكر كل من %1 و %2 أرقام الخط. أبقِ واحدًا منهما.</translation>
    </message>
    <message>
        <source>%1 stands twice in %2. Keep one of them.</source>
        <translation>%1 مكرر في %2. أبقِ واحدًا منهما.</translation>
    </message>
    <message>
        <source>Each entry of %1 must be %2, or %3.</source>
        <translation>كل عنصر في %1 يجب أن يكون %2 أو %3.</translation>
    </message>
</context>
<context>
    <name>trunkline::app</name>
    <message>
        <source>Here is a practice set-up in the terminal instead. “trunkline --help” shows what else works here.</source>
        <translation>إليك بدلًا من ذلك إعدادًا تدريبيًا في الطرفية. يعرض «trunkline --help» ما يعمل هنا أيضًا.</translation>
    </message>
    <message>
        <source>“trunkline --help” shows what can be asked.</source>
        <translation>يعرض «trunkline --help» ما يمكن طلبه.</translation>
    </message>
    <message>
        <source>“trunkline calls” and “trunkline watch” show the calls in the terminal.</source>
        <translation>يعرض «trunkline calls» و «trunkline watch» المكالمات في الطرفية.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ApplyCommand</name>
    <message>
        <source>The file asks to take it over. Add --yes to agree: what answers it today stops answering.</source>
        <translation>يطلب الملف نقله. أضف --yes للموافقة: ما يجيب عليه اليوم سيتوقف عن الإجابة.</translation>
    </message>
    <message>
        <source>Some of the numbers answer calls somewhere else.</source>
        <translation>بعض الأرقام تجيب على المكالمات في مكان آخر.</translation>
    </message>
    <message>
        <source>The file asks to take them over. Add --yes to agree: what answers them today stops answering.</source>
        <translation>يطلب الملف نقلها. أضف --yes للموافقة: ما يجيب عليها اليوم سيتوقف عن الإجابة.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::CallsCommand</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>المتصل</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n مكالمة</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%n مكالمات</numerusform>
            <numerusform>%n مكالمة</numerusform>
            <numerusform>%n مكالمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لم تفشل أي مكالمة</numerusform>
            <numerusform>فشلت واحدة</numerusform>
            <numerusform>فشلت اثنتان</numerusform>
            <numerusform>فشلت %n</numerusform>
            <numerusform>فشلت %n</numerusform>
            <numerusform>فشلت %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::CheckCommand</name>
    <message>
        <source>This account has no trunk “%1”.</source>
        <translation>ليس في هذا الحساب خط ربط اسمه «%1».</translation>
    </message>
    <message>
        <source>It has none at all in this region. TWILIO_REGION chooses another one.</source>
        <translation>ليس فيه أي خط ربط في هذه المنطقة. يمكن اختيار منطقة أخرى باستخدام TWILIO_REGION.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>فيه %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n trunks are called “%1”.</source>
        <translation>
            <numerusform>%n خط ربط اسمه «%1».</numerusform>
            <numerusform>خط ربط واحد اسمه «%1».</numerusform>
            <numerusform>خطا ربط اسمهما «%1».</numerusform>
            <numerusform>%n خطوط ربط اسمها «%1».</numerusform>
            <numerusform>%n خط ربط اسمها «%1».</numerusform>
            <numerusform>%n خط ربط اسمها «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which one by its SID: %1.</source>
        <translation>حدد المقصود بمعرّفه (SID): %1.</translation>
    </message>
    <message>
        <source>The picture could not be written: %1.</source>
        <translation>تعذّرت كتابة الصورة: %1.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::CommandLine</name>
    <message>
        <source>Use a simulated account. Nothing is bought and nothing is changed.</source>
        <translation>استخدم حسابًا محاكى. لا يُشترى شيء ولا يتغير شيء.</translation>
    </message>
    <message>
        <source>Where Twilio is, for example https://{product}.twilio.com. It must be https, or http on this computer.</source>
        <translation>مكان Twilio، مثل https://{product}.twilio.com. يجب أن يكون https، أو http على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Keep the record of the set-up in this folder. Undo needs it.</source>
        <translation>احفظ سجل الإعداد في هذا المجلد. التراجع يحتاج إليه.</translation>
    </message>
    <message>
        <source>Give up the number that was bought, too.</source>
        <translation>تخلَّ عن الرقم المشترى أيضًا.</translation>
    </message>
    <message>
        <source>Agree to what costs money or cannot be taken back.</source>
        <translation>وافق على ما يكلف مالًا أو لا يمكن الرجوع عنه.</translation>
    </message>
    <message>
        <source>Print one JSON object per line.</source>
        <translation>اطبع كائن JSON واحدًا في كل سطر.</translation>
    </message>
    <message>
        <source>Listen on this port of 127.0.0.1.</source>
        <translation>استمع على هذا المنفذ من 127.0.0.1.</translation>
    </message>
    <message>
        <source>What kind of account it is: %1.</source>
        <translation>نوع الحساب: %1.</translation>
    </message>
    <message>
        <source>Let one thing go wrong: %1.</source>
        <translation>دع شيئًا واحدًا يفشل: %1.</translation>
    </message>
    <message>
        <source>Answer that many milliseconds late.</source>
        <translation>أجب متأخرًا بهذا العدد من الملي ثانية.</translation>
    </message>
    <message>
        <source>“trunkline %1” needs the name of a file.</source>
        <translation>«trunkline %1» يحتاج إلى اسم ملف.</translation>
    </message>
    <message>
        <source>There is one argument too many.</source>
        <translation>يوجد وسيط زائد.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>لا يوجد أمر «%1».</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>لا يوجد أمر كهذا.</translation>
    </message>
    <message>
        <source>--variant must be one of %1.</source>
        <translation>يجب أن يكون --variant واحدًا من %1.</translation>
    </message>
    <message>
        <source>--mishap must be one of %1.</source>
        <translation>يجب أن يكون --mishap واحدًا من %1.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from 0 to %2.</source>
        <translation>يجب أن يكون --%1 عددًا صحيحًا من 0 إلى %2.</translation>
    </message>
    <message>
        <source>--%1 needs a command, see trunkline --help.</source>
        <translation>--%1 يحتاج إلى أمر، انظر trunkline --help.</translation>
    </message>
    <message>
        <source>“trunkline %1” has no option --%2.</source>
        <translation>ليس لـ «trunkline %1» الخيار --%2.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 يحتاج إلى قيمة.</translation>
    </message>
    <message>
        <source>--practice has an account of its own and cannot be used together with --twilio-endpoint.</source>
        <translation>لـ --practice حساب خاص به ولا يمكن استخدامه مع --twilio-endpoint.</translation>
    </message>
    <message>
        <source>Trunkline gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>يمنح Trunkline البوابة الصوتية رقم هاتف عبر خط ربط Twilio.</translation>
    </message>
    <message>
        <source>Start the wizard.</source>
        <translation>ابدأ المعالج.</translation>
    </message>
    <message>
        <source>Set up the line that the file describes, as far as it is not there yet.</source>
        <translation>أعدّ الخط الذي يصفه الملف، بقدر ما لم يوجد بعد.</translation>
    </message>
    <message>
        <source>Compare the line with the file. Changes nothing.</source>
        <translation>قارن الخط بالملف. لا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Take back what a set-up made. The number is kept.</source>
        <translation>تراجع عما أنشأه الإعداد. يبقى الرقم.</translation>
    </message>
    <message>
        <source>Offer a simulated Twilio account on this computer, until stopped.</source>
        <translation>قدّم حساب Twilio محاكى على هذا الحاسوب حتى الإيقاف.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>اعرض هذا النص.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>اعرض الإصدار.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>The account.</source>
        <translation>الحساب.</translation>
    </message>
    <message>
        <source>Its token; or, instead of the token:</source>
        <translation>رمزه؛ أو بدلًا من الرمز:</translation>
    </message>
    <message>
        <source>An API key of the account and the key’s secret. They go before the token.</source>
        <translation>مفتاح API للحساب وسرّه. لهما الأولوية على الرمز.</translation>
    </message>
    <message>
        <source>Another region than US1, and the way to it.</source>
        <translation>منطقة غير US1 والطريق إليها.</translation>
    </message>
    <message>
        <source>Like --twilio-endpoint, for the wizard too.</source>
        <translation>مثل --twilio-endpoint، وللمعالج أيضًا.</translation>
    </message>
    <message>
        <source>The UDP ports on which the gateway takes sound.</source>
        <translation>منافذ UDP التي تستقبل البوابة الصوت عليها.</translation>
    </message>
    <message>
        <source>It is an IBM Voice Gateway: with its usual ports, and its settings in the message.</source>
        <translation>هي من نوع IBM Voice Gateway: مع منافذها المعتادة، وإعداداتها في الرسالة.</translation>
    </message>
    <message>
        <source>“trunkline sheet” needs a set-up file or the address of a gateway.</source>
        <translation>«trunkline sheet» يحتاج إلى ملف إعداد أو عنوان بوابة.</translation>
    </message>
    <message>
        <source>--transport must be one of %1.</source>
        <translation>يجب أن يكون --transport واحدًا من %1.</translation>
    </message>
    <message>
        <source>--format must be one of %1.</source>
        <translation>يجب أن يكون --format واحدًا من %1.</translation>
    </message>
    <message>
        <source>--sound-ports must be the first and the last port, for example 16384-16394.</source>
        <translation>يجب أن يكون --sound-ports أول منفذ وآخر منفذ، مثل 16384-16394.</translation>
    </message>
    <message>
        <source>Print what a firewall has to let in for Twilio’s calls. The address of a gateway will do, too.</source>
        <translation>اطبع ما يجب أن يسمح جدار الحماية بدخوله لمكالمات Twilio. يكفي أيضًا عنوان بوابة.</translation>
    </message>
    <message>
        <source>Ask the gateways over SIP, too, whether they answer this computer.</source>
        <translation>اسأل البوابات عبر SIP أيضًا هل تجيب هذا الحاسوب.</translation>
    </message>
    <message>
        <source>How the gateway is called: udp, tcp or tls, whatever the address says.</source>
        <translation>كيف يُتصل بالبوابة: udp أو tcp أو tls، مهما ذكر العنوان.</translation>
    </message>
    <message>
        <source>Call the gateway for this number, too, and hang up at once.</source>
        <translation>اتصل بالبوابة لهذا الرقم أيضًا وأنهِ المكالمة فورًا.</translation>
    </message>
    <message>
        <source>“trunkline probe” needs the address of a gateway.</source>
        <translation>يحتاج “trunkline probe” إلى عنوان بوابة.</translation>
    </message>
    <message>
        <source>Ask a gateway over SIP whether it answers this computer.</source>
        <translation>اسأل بوابة عبر SIP هل تجيب هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, verified or answered, 1 failed, 2 wrong arguments or file, 3 not as asked or no answer, 4 stopped and can be resumed, 5 sign-in refused, 6 cannot tell from here.</source>
        <translation>حالة الخروج: 0 تم أو تأكد أو أجابت، 1 فشل، 2 وسائط أو ملف غير صحيح، 3 ليس كما طُلب أو لا رد، 4 توقف ويمكن استئنافه، 5 رُفض تسجيل الدخول، 6 لا يمكن الحكم من هنا.</translation>
    </message>
    <message>
        <source>Look at this trunk of the account; check then needs no file.</source>
        <translation>انظر إلى خط الربط هذا في الحساب؛ عندئذ لا يحتاج check إلى ملف.</translation>
    </message>
    <message>
        <source>Draw the way of a call, with what was found, into this SVG file.</source>
        <translation>ارسم طريق المكالمة، مع ما عُثر عليه، في ملف SVG هذا.</translation>
    </message>
    <message>
        <source>How the sheet is written: %1. Of calls: table, csv or json.</source>
        <translation>كيف يُكتب الكشف: %1. وللمكالمات: table أو csv أو json.</translation>
    </message>
    <message>
        <source>Calls from then on: 24h, 7d, 2026-06-15 or 2026-06-15T08:00. Without it, calls of the last 7 days, and watch begins now.</source>
        <translation>المكالمات ابتداءً من ذلك الوقت: 24h أو 7d أو 2026-06-15 أو 2026-06-15T08:00. من دونه تُعرض مكالمات آخر 7 أيام، ويبدأ watch من الآن.</translation>
    </message>
    <message>
        <source>Only calls that failed.</source>
        <translation>المكالمات الفاشلة فقط.</translation>
    </message>
    <message>
        <source>How often watch asks Twilio: from 1 to 3600 seconds, usually 30.</source>
        <translation>كم مرة يسأل watch خدمة Twilio: كل 1 إلى 3600 ثانية، عادةً 30.</translation>
    </message>
    <message>
        <source>With --trunk no file is needed.</source>
        <translation>مع --trunk لا حاجة إلى ملف.</translation>
    </message>
    <message>
        <source>“trunkline check” needs the name of a file, or --trunk with the name of a trunk.</source>
        <translation>«trunkline check» يحتاج إلى اسم ملف، أو إلى --trunk مع اسم خط ربط.</translation>
    </message>
    <message>
        <source>“trunkline %1” needs --trunk with the name or the SID of a trunk.</source>
        <translation>«trunkline %1» يحتاج إلى --trunk مع اسم خط ربط أو معرّفه (SID).</translation>
    </message>
    <message>
        <source>--since must be a time in the past: 24h, 7d, 2026-06-15 or 2026-06-15T08:00.</source>
        <translation>يجب أن يكون --since وقتًا في الماضي: 24h أو 7d أو 2026-06-15 أو 2026-06-15T08:00.</translation>
    </message>
    <message>
        <source>--every must be a whole number from 1 to 3600.</source>
        <translation>يجب أن يكون --every عددًا صحيحًا من 1 إلى 3600.</translation>
    </message>
    <message>
        <source>Look at any trunk of the account and say what keeps calls from arriving. Changes nothing.</source>
        <translation>انظر إلى أي خط ربط في الحساب واذكر ما يمنع وصول المكالمات. لا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Print the calls of a trunk, and what went wrong with those that failed. Needs --trunk.</source>
        <translation>اطبع مكالمات خط ربط، وما حدث في الفاشلة منها. يحتاج إلى --trunk.</translation>
    </message>
    <message>
        <source>Print a line of JSON for each new call and alert of a trunk, until stopped. Needs --trunk.</source>
        <translation>اطبع سطر JSON لكل مكالمة جديدة وكل تنبيه جديد لخط ربط، حتى الإيقاف. يحتاج إلى --trunk.</translation>
    </message>
    <message>
        <source>Open the monitor window.</source>
        <translation>افتح نافذة المراقبة.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Complaining</name>
    <message>
        <source>Nothing was bought or changed. Add --yes to agree.</source>
        <translation>لم يُشترَ شيء ولم يتغير شيء. أضف --yes للموافقة.</translation>
    </message>
    <message>
        <source>Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET. They belong to one region: for another one than US1 set TWILIO_REGION.</source>
        <translation>تحقق من TWILIO_ACCOUNT_SID و TWILIO_AUTH_TOKEN، أو TWILIO_API_KEY و TWILIO_API_SECRET. وهي تخص منطقة واحدة: لغير US1 اضبط TWILIO_REGION.</translation>
    </message>
    <message>
        <source>To take it over, write &quot;takeOver&quot;: true beside &quot;use&quot; in the file, and add --yes.</source>
        <translation>لنقله اكتب &quot;takeOver&quot;: true بجانب &quot;use&quot; في الملف وأضف --yes.</translation>
    </message>
    <message>
        <source>Write another number into the file, then run the same command again.</source>
        <translation>اكتب رقمًا آخر في الملف ثم شغّل الأمر نفسه مرة أخرى.</translation>
    </message>
    <message>
        <source>Give Twilio what it asks for in the Console, or write a number of another country into the file. Then run the same command again.</source>
        <translation>قدّم لـ Twilio ما يطلبه في Console، أو اكتب رقمًا من بلد آخر في الملف. ثم شغّل الأمر نفسه مرة أخرى.</translation>
    </message>
    <message>
        <source>Give the name and password of the proxy in https_proxy: http://name:password@proxy:port.</source>
        <translation>ضع اسم الخادم الوكيل وكلمة مروره في https_proxy: http://name:password@proxy:port.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then run the same command again.</source>
        <translation>انتظر حتى ينتهي ثم شغّل الأمر نفسه مرة أخرى.</translation>
    </message>
    <message>
        <source>Run the same command again: it goes on from what is there.</source>
        <translation>شغّل الأمر نفسه مرة أخرى: يتابع مما هو موجود.</translation>
    </message>
    <message>
        <source>All other numbers are done. Mend the ones that are named, or take them out of the file; then run the same command again.</source>
        <translation>تمت كل الأرقام الأخرى. صحّح الأرقام المذكورة أو احذفها من الملف، ثم شغّل الأمر نفسه مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Display</name>
    <message>
        <source>There is no display here, so the wizard cannot be shown.</source>
        <translation>لا توجد شاشة هنا، لذلك لا يمكن عرض المعالج.</translation>
    </message>
    <message>
        <source>The display cannot be reached, so the wizard cannot be shown.</source>
        <translation>تعذّر الوصول إلى الشاشة، لذلك لا يمكن عرض المعالج.</translation>
    </message>
    <message>
        <source>This build has no window.</source>
        <translation>هذا الإصدار بلا نافذة.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Environment</name>
    <message>
        <source>TWILIO_ACCOUNT_SID is not set.</source>
        <translation>لم يُضبط TWILIO_ACCOUNT_SID.</translation>
    </message>
    <message>
        <source>Set it together with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET.</source>
        <translation>اضبطه مع TWILIO_AUTH_TOKEN، أو مع TWILIO_API_KEY و TWILIO_API_SECRET.</translation>
    </message>
    <message>
        <source>TWILIO_API_KEY is set, and TWILIO_API_SECRET is not.</source>
        <translation>ضُبط TWILIO_API_KEY ولم يُضبط TWILIO_API_SECRET.</translation>
    </message>
    <message>
        <source>TWILIO_AUTH_TOKEN is not set.</source>
        <translation>لم يُضبط TWILIO_AUTH_TOKEN.</translation>
    </message>
    <message>
        <source>Set it, or TWILIO_API_KEY and TWILIO_API_SECRET. Secrets are never taken as arguments.</source>
        <translation>اضبطه، أو اضبط TWILIO_API_KEY و TWILIO_API_SECRET. لا تُقبل الأسرار كوسائط أبدًا.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeCommand</name>
    <message>
        <source>Port %1 of this computer can’t be used: %2</source>
        <translation>لا يمكن استخدام المنفذ %1 على هذا الحاسوب: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeHost</name>
    <message>
        <source>The practice account could not be started.</source>
        <translation>تعذّر بدء حساب التدريب.</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>حساب تدريبي</translation>
    </message>
    <message>
        <source>The practice gateway could not be started.</source>
        <translation>تعذّر تشغيل بوابة التدريب.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ProbeCommand</name>
    <message>
        <source>What was tried:</source>
        <translation>ما جُرّب:</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SampleLine</name>
    <message>
        <source>Practice line</source>
        <translation>خط تدريبي</translation>
    </message>
    <message>
        <source>Gateway 1</source>
        <translation>البوابة 1</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SheetCommand</name>
    <message>
        <source>--transport goes with an address. The file says for each gateway how it is called.</source>
        <translation>يُستخدم --transport مع عنوان. يحدد الملف لكل بوابة كيف يُتصل بها.</translation>
    </message>
    <message>
        <source>The file names no gateway, so there is nothing to let in.</source>
        <translation>لا يذكر الملف أي بوابة، لذلك لا يوجد ما يُسمح بدخوله.</translation>
    </message>
    <message>
        <source>Write the gateway’s address into it, or give the address instead of the file.</source>
        <translation>اكتب عنوان البوابة فيه، أو أعطِ العنوان بدلًا من الملف.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::TextReporter</name>
    <message>
        <source>Nothing is left to do.</source>
        <translation>لم يبقَ شيء لفعله.</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>المطلوب:</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>موجود بالفعل</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 محاولة أخرى بعد %2 ث (%3 من %4).</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>the letter that means yes</extracomment>
        <translation>ن</translation>
    </message>
    <message>
        <source>%1 (%2/%3) </source>
        <extracomment>%1 is a question, %2 the letter that means yes, %3 the one that means no</extracomment>
        <translation>%1 (%2/%3) </translation>
    </message>
    <message>
        <source>n</source>
        <translation>ل</translation>
    </message>
    <message>
        <source>Stopped. Nothing is half done: run the same command again to go on.</source>
        <translation>توقف. لا شيء نصف منجز: شغّل الأمر نفسه مرة أخرى للمتابعة.</translation>
    </message>
    <message>
        <source>This was practice: nothing reached Twilio and nothing was charged.</source>
        <translation>كان هذا تدريبًا: لم يصل شيء إلى Twilio ولم يُحسب شيء.</translation>
    </message>
    <message>
        <source>The line is not as asked. “trunkline apply” with the same file sets it right.</source>
        <translation>الخط ليس كما طُلب. يصلحه «trunkline apply» مع الملف نفسه.</translation>
    </message>
    <message>
        <source>Not everything is as asked.</source>
        <translation>ليس كل شيء كما طُلب.</translation>
    </message>
    <message>
        <source>Everything is as asked.</source>
        <translation>كل شيء كما طُلب.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>كل شيء كما كان من قبل.</translation>
    </message>
    <message>
        <source>Everything is as it was before. The number %1 stays yours.</source>
        <translation>كل شيء كما كان من قبل. يبقى الرقم %1 لك.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number.</source>
        <translation>الخط جاهز وينتظر رقمًا.</translation>
    </message>
    <message>
        <source>Nothing had to be done: the line is as asked.</source>
        <translation>لم يكن هناك ما يُفعل: الخط كما طُلب.</translation>
    </message>
    <message>
        <source>The line is set up.</source>
        <translation>تم إعداد الخط.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>لم يُمس</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>للتراجع</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <translation>للدعم: %1</translation>
    </message>
    <message>
        <source>What was made so far is recorded in %1.</source>
        <translation>ما أُنشئ حتى الآن مسجل في %1.</translation>
    </message>
    <message>
        <source>Everything at Twilio is as asked, but a gateway does not answer this computer.</source>
        <translation>كل شيء لدى Twilio كما طُلب، لكن إحدى البوابات لا تجيب هذا الحاسوب.</translation>
    </message>
    <message>
        <source>These numbers are left out:</source>
        <translation>هذه الأرقام مستثناة:</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>المجموع: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>ورقم آخر</numerusform>
            <numerusform>ورقمان آخران</numerusform>
            <numerusform>و%Ln أرقام أخرى</numerusform>
            <numerusform>و%Ln رقمًا آخر</numerusform>
            <numerusform>و%Ln رقم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>All settings are right, but a gateway does not answer this computer.</source>
        <translation>كل الإعدادات صحيحة، لكن إحدى البوابات لا تجيب هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Everything looks right.</source>
        <translation>يبدو كل شيء صحيحًا.</translation>
    </message>
    <message>
        <source>This is why calls may not arrive. “Check or repair an existing set-up” in the window can set it right.</source>
        <translation>لهذا السبب قد لا تصل المكالمات. يمكن إصلاح ذلك عبر «فحص إعداد موجود أو إصلاحه» في النافذة.</translation>
    </message>
    <message>
        <source>This is why calls may not arrive.</source>
        <translation>لهذا السبب قد لا تصل المكالمات.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is as it was before. %Ln number(s) stay yours.</source>
        <translation>
            <numerusform>كل شيء كما كان من قبل. يبقى %Ln رقم لك.</numerusform>
            <numerusform>كل شيء كما كان من قبل. يبقى رقم واحد لك.</numerusform>
            <numerusform>كل شيء كما كان من قبل. يبقى رقمان لك.</numerusform>
            <numerusform>كل شيء كما كان من قبل. تبقى %Ln أرقام لك.</numerusform>
            <numerusform>كل شيء كما كان من قبل. يبقى %Ln رقمًا لك.</numerusform>
            <numerusform>كل شيء كما كان من قبل. يبقى %Ln رقم لك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>أرقام الهواتف</translation>
    </message>
    <message>
        <source>Not done:</source>
        <translation>لم يتم:</translation>
    </message>
</context>
<context>
    <name>trunkline::app::TrunkCommand</name>
    <message>
        <source>There is no trunk “%1” in this account.</source>
        <translation>لا يوجد في هذا الحساب خط ربط اسمه «%1».</translation>
    </message>
    <message>
        <source>Give its name as it stands at Twilio, or its SID.</source>
        <translation>اذكر اسمه كما هو لدى Twilio، أو معرّفه (SID).</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”.</source>
        <translation>أكثر من خط ربط اسمه «%1».</translation>
    </message>
    <message>
        <source>Give the SID of the one that is meant.</source>
        <translation>اذكر معرّف (SID) خط الربط المقصود.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::UndoCommand</name>
    <message>
        <source>This set-up belongs to another Twilio account than the one you sign in to.</source>
        <translation>هذا الإعداد يخص حساب Twilio غير الذي تسجّل الدخول إليه.</translation>
    </message>
    <message>
        <source>Set TWILIO_ACCOUNT_SID and its secret to those of the account.</source>
        <translation>اضبط TWILIO_ACCOUNT_SID وسرّه على ما يخص ذلك الحساب.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>لا يوجد ملف %1.</translation>
    </message>
    <message>
        <source>%1 is not the record of a set-up.</source>
        <translation>%1 ليس سجل إعداد.</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>هل تتراجع عن هذا؟</translation>
    </message>
    <message>
        <source>Nothing was taken back yet.</source>
        <translation>لم يُتراجع عن شيء بعد.</translation>
    </message>
    <message>
        <source>Add --yes to agree to what is listed.</source>
        <translation>أضف --yes للموافقة على المذكور.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::WatchCommand</name>
    <message>
        <source>Still watching: it is tried again until it works.</source>
        <translation>المراقبة مستمرة: تُعاد المحاولة حتى تنجح.</translation>
    </message>
    <message>
        <source>Twilio answers again.</source>
        <translation>عاد Twilio يجيب.</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallLog</name>
    <message>
        <source>In progress</source>
        <comment>a call</comment>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>a call</comment>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Not answered</source>
        <comment>a call that the gateway placed</comment>
        <translation>لم يُرد</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallStory</name>
    <message>
        <source>Today %1</source>
        <comment>when a call was</comment>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>when a call was</comment>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>Caller not known</source>
        <translation>المتصل غير معروف</translation>
    </message>
    <message>
        <source>Hidden number</source>
        <translation>رقم مخفي</translation>
    </message>
    <message>
        <source>%1, caller not known</source>
        <comment>a call: when</comment>
        <translation>%1، المتصل غير معروف</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>a call: when, and who called</comment>
        <translation>%1، من %2</translation>
    </message>
    <message>
        <source>The call was answered and dropped after about 30 seconds. The gateway probably gives Twilio its inside address.</source>
        <translation>تم الرد على المكالمة ثم انقطعت بعد نحو 30 ثانية. على الأرجح تعطي البوابة Twilio عنوانها الداخلي.</translation>
    </message>
    <message>
        <source>Twilio does not say which trunk this was. It may have been another one of your account.</source>
        <translation>لا يقول Twilio أي خط ربط كان هذا. ربما كان خطًا آخر في حسابك.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>المتصل</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation>خط ربط Twilio</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>الإنترنت</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>بوابتك</translation>
    </message>
    <message>
        <source>The call went all the way to your gateway.</source>
        <translation>قطعت المكالمة الطريق كله إلى بوابتك.</translation>
    </message>
    <message>
        <source>The call reached your gateway and was dropped.</source>
        <translation>وصلت المكالمة إلى بوابتك ثم انقطعت.</translation>
    </message>
    <message>
        <source>The call is in progress.</source>
        <translation>المكالمة جارية.</translation>
    </message>
    <message>
        <source>The call ended before your gateway answered.</source>
        <translation>انتهت المكالمة قبل أن ترد بوابتك.</translation>
    </message>
    <message>
        <source>The call stopped between the caller and the phone number.</source>
        <translation>توقفت المكالمة بين المتصل ورقم الهاتف.</translation>
    </message>
    <message>
        <source>The call stopped between the phone number and the Twilio trunk.</source>
        <translation>توقفت المكالمة بين رقم الهاتف وخط ربط Twilio.</translation>
    </message>
    <message>
        <source>The call stopped between the Twilio trunk and the internet.</source>
        <translation>توقفت المكالمة بين خط ربط Twilio والإنترنت.</translation>
    </message>
    <message>
        <source>The call stopped between the internet and your gateway.</source>
        <translation>توقفت المكالمة بين الإنترنت وبوابتك.</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <comment>a code</comment>
        <translation>للدعم: %1</translation>
    </message>
    <message>
        <source>For support: call %1</source>
        <comment>the SID of a call</comment>
        <translation>للدعم: المكالمة %1</translation>
    </message>
    <message>
        <source>For support: %1, call %2</source>
        <comment>codes, and the SID of a call</comment>
        <translation>للدعم: %1، المكالمة %2</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallsCsv</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>المتصل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>المدة بالثواني</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>SIP code</source>
        <translation>رمز SIP</translation>
    </message>
    <message>
        <source>Call SID</source>
        <translation>معرّف المكالمة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::LineNews</name>
    <message>
        <source>%1 was taken away.</source>
        <comment>an address</comment>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>%1 became %2.</source>
        <comment>an address</comment>
        <translation>تغيّر %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1 was switched off.</source>
        <comment>an address</comment>
        <translation>أُوقف %1.</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk</source>
        <translation>نُقل %1 من خط الربط هذا</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk today at %2</source>
        <translation>نُقل %1 من خط الربط هذا اليوم الساعة %2</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk on %2</source>
        <translation>نُقل %1 من خط الربط هذا في %2</translation>
    </message>
    <message>
        <source>This trunk is no longer in your account</source>
        <translation>لم يعد خط الربط هذا في حسابك</translation>
    </message>
    <message>
        <source>Choose another trunk, or set up a new line.</source>
        <translation>اختر خط ربط آخر، أو أعدّ خطًا جديدًا.</translation>
    </message>
    <message>
        <source>Its calls no longer arrive.</source>
        <translation>لم تعد مكالماته تصل.</translation>
    </message>
    <message>
        <source>Someone changed the gateway address of this trunk</source>
        <translation>غيّر أحد عنوان البوابة في خط الربط هذا</translation>
    </message>
    <message>
        <source>Calls may arrive somewhere else, or nowhere.</source>
        <translation>قد تصل المكالمات إلى مكان آخر، أو لا تصل إلى أي مكان.</translation>
    </message>
    <message>
        <source>Your gateway %1 does not answer this computer</source>
        <translation>بوابتك %1 لا تجيب هذا الحاسوب</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected. Calls may not arrive.</source>
        <translation>تحقق من أنها مشغّلة ومتصلة بالشبكة. قد لا تصل المكالمات.</translation>
    </message>
    <message>
        <source>The certificate of %1 has run out</source>
        <translation>انتهت صلاحية شهادة %1</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s)</source>
        <translation>
            <numerusform>تنتهي صلاحية شهادة %1 اليوم</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد يوم واحد</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد يومين</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n أيام</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n يومًا</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the person who looks after it.</source>
        <translation>أخبر من يعتني بها.</translation>
    </message>
    <message>
        <source>The balance is down to %1</source>
        <translation>انخفض الرصيد إلى %1</translation>
    </message>
    <message>
        <source>Without money no call gets through. Add some at Twilio.</source>
        <translation>من دون رصيد لا تصل أي مكالمة. أضف رصيدًا لدى Twilio.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AboutDialog</name>
    <message>
        <source>About Trunkline</source>
        <translation>حول Trunkline</translation>
    </message>
    <message>
        <source>Gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>يمنح البوابة الصوتية رقم هاتف عبر خط ربط Twilio.</translation>
    </message>
    <message>
        <source>Version %1, made with Qt %2</source>
        <translation>الإصدار %1، بُني باستخدام Qt %2</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Trunkline is not made by Twilio.</source>
        <translation>برنامج حر برخصة Apache License 2.0. ليس Trunkline من صنع Twilio.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>System colours, for high contrast</source>
        <translation>ألوان النظام، للتباين العالي</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;تقليل الحركة</translation>
    </message>
    <message>
        <source>Nothing slides or turns.</source>
        <translation>لا شيء ينزلق أو يدور.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountCard</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation>ت&amp;حقق مرة أخرى</translation>
    </message>
    <message>
        <source>Check the account again</source>
        <translation>تحقق من الحساب مرة أخرى</translation>
    </message>
    <message>
        <source>Some older trial accounts may have a trunk, with limits</source>
        <translation>قد يكون لبعض الحسابات التجريبية القديمة خط ربط بحدود</translation>
    </message>
    <message>
        <source>Only callers you have verified with Twilio get through.</source>
        <translation>لا يمر إلا المتصلون الذين تحققت منهم لدى Twilio.</translation>
    </message>
    <message>
        <source>One trunk and one phone number.</source>
        <translation>خط ربط واحد ورقم هاتف واحد.</translation>
    </message>
    <message>
        <source>Four calls at a time, ten minutes each.</source>
        <translation>أربع مكالمات في الوقت نفسه، عشر دقائق لكل منها.</translation>
    </message>
    <message>
        <source>Not visible with this key</source>
        <translation>غير مرئي بهذا المفتاح</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>غير مرئي</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>حساب تدريبي</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Connected to Twilio</source>
        <translation>متصل بـ Twilio</translation>
    </message>
    <message>
        <source>Trial</source>
        <comment>type of account</comment>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>type of account</comment>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>None, free units</source>
        <translation>لا يوجد، وحدات مجانية</translation>
    </message>
    <message>
        <source>This is a trial account</source>
        <translation>هذا حساب تجريبي</translation>
    </message>
    <message>
        <source>Twilio offers trunks only after an upgrade. Upgrade now and check again, or practise in the meantime – nothing you enter is lost.</source>
        <translation>لا يقدم Twilio خطوط الربط إلا بعد الترقية. قم بالترقية الآن وتحقق مرة أخرى، أو تدرّب في هذه الأثناء – لن يُفقد شيء مما تدخله.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>الترقية لدى Twilio</translation>
    </message>
    <message>
        <source>Practise meanwhile</source>
        <translation>التدرب في هذه الأثناء</translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation>المحاولة على أي حال</translation>
    </message>
    <message>
        <source>The balance may not be enough</source>
        <translation>قد لا يكفي الرصيد</translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio before you buy a number.</source>
        <translation>بقي %1. أضف رصيدًا في Twilio قبل شراء رقم.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>فتح Twilio</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>تم التحقق الآن</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
            <numerusform>تم التحقق قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Use a &amp;subaccount…</source>
        <translation>استخدام حساب &amp;فرعي…</translation>
    </message>
    <message>
        <source>Paid by its parent account</source>
        <translation>يدفع عنه الحساب الرئيسي</translation>
    </message>
    <message>
        <source>This is a subaccount. Its parent account pays for it.</source>
        <translation>هذا حساب فرعي. يدفع عنه حسابه الرئيسي.</translation>
    </message>
    <message>
        <source>This is a subaccount of %1, which pays for it.</source>
        <translation>هذا حساب فرعي تابع لـ %1، وهو الذي يدفع عنه.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n subaccount(s).</source>
        <translation>
            <numerusform>ليس في %1 أي حساب فرعي.</numerusform>
            <numerusform>في %1 حساب فرعي واحد.</numerusform>
            <numerusform>في %1 حسابان فرعيان.</numerusform>
            <numerusform>في %1 يوجد %n حسابات فرعية.</numerusform>
            <numerusform>في %1 يوجد %n حسابًا فرعيًا.</numerusform>
            <numerusform>في %1 يوجد %n حساب فرعي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account has %n subaccount(s).</source>
        <translation>
            <numerusform>ليس في هذا الحساب أي حساب فرعي.</numerusform>
            <numerusform>في هذا الحساب حساب فرعي واحد.</numerusform>
            <numerusform>في هذا الحساب حسابان فرعيان.</numerusform>
            <numerusform>في هذا الحساب %n حسابات فرعية.</numerusform>
            <numerusform>في هذا الحساب %n حسابًا فرعيًا.</numerusform>
            <numerusform>في هذا الحساب %n حساب فرعي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use another of t&amp;hem…</source>
        <translation>استخدام حساب آخر من&amp;ها…</translation>
    </message>
    <message>
        <source>In %1 everything is kept apart: trunks, numbers’ settings and keys of other regions can’t be seen from here.</source>
        <translation>في %1 كل شيء منفصل: لا يمكن من هنا رؤية خطوط الربط وإعدادات الأرقام والمفاتيح التي في المناطق الأخرى.</translation>
    </message>
    <message>
        <source>Twilio has no list of a trunk’s numbers in %1. Trunkline looks at each number instead.</source>
        <translation>ليس لدى Twilio في %1 قائمة بأرقام خط الربط. لذلك ينظر Trunkline إلى كل رقم على حدة.</translation>
    </message>
    <message>
        <source>There are no verified callers in %1. A test call needs a second number of this account.</source>
        <translation>لا يوجد متصلون مُتحقق منهم في %1. تحتاج المكالمة التجريبية إلى رقم ثانٍ في هذا الحساب.</translation>
    </message>
    <message>
        <source>This key may not do everything</source>
        <translation>قد لا يجوز لهذا المفتاح فعل كل شيء</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token. Whether the key may change things shows only when it does.</source>
        <translation>استخدم مفتاحًا آخر، أو سجّل الدخول باستخدام Auth Token. ولا يتبيّن هل يجوز للمفتاح تغيير شيء إلا عندما يفعل ذلك.</translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation>استخدام Auth Token</translation>
    </message>
    <message>
        <source>The balance is used up</source>
        <translation>نفد الرصيد</translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio: without it no number can be bought, and calls don’t get through.</source>
        <translation>بقي %1. أضف رصيدًا في Twilio: من دونه لا يمكن شراء أي رقم، ولا تصل المكالمات.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountForm</name>
    <message>
        <source>Sign in with</source>
        <translation>تسجيل الدخول بواسطة</translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation>Auth &amp;Token</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>مفتاح AP&amp;I</translation>
    </message>
    <message>
        <source>&amp;Account SID</source>
        <translation>&amp;Account SID</translation>
    </message>
    <message>
        <source>Account SID, starts with AC</source>
        <translation>Account SID، يبدأ بـ AC</translation>
    </message>
    <message>
        <source>Auth To&amp;ken</source>
        <translation>Auth To&amp;ken</translation>
    </message>
    <message>
        <source>Show Auth Token</source>
        <translation>إظهار Auth Token</translation>
    </message>
    <message>
        <source>Hide Auth Token</source>
        <translation>إخفاء Auth Token</translation>
    </message>
    <message>
        <source>AP&amp;I key SID</source>
        <translation>معرّف مفتاح AP&amp;I</translation>
    </message>
    <message>
        <source>API key SID, starts with SK</source>
        <translation>معرّف مفتاح API، يبدأ بـ SK</translation>
    </message>
    <message>
        <source>Se&amp;cret</source>
        <translation>ال&amp;سر</translation>
    </message>
    <message>
        <source>API key secret</source>
        <translation>سر مفتاح API</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>إظهار السر</translation>
    </message>
    <message>
        <source>Hide secret</source>
        <translation>إخفاء السر</translation>
    </message>
    <message>
        <source>Switch to API key</source>
        <translation>التبديل إلى مفتاح API</translation>
    </message>
    <message>
        <source>United States (most accounts)</source>
        <translation>الولايات المتحدة (معظم الحسابات)</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>أيرلندا</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>أستراليا</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>المن&amp;طقة</translation>
    </message>
    <message>
        <source>&amp;Where do I find these?</source>
        <translation>أي&amp;ن أجدها؟</translation>
    </message>
    <message>
        <source>Where do I find these codes?</source>
        <translation>أين أجد هذه الرموز؟</translation>
    </message>
    <message>
        <source>Netw&amp;ork settings…</source>
        <translation>إعدادات ال&amp;شبكة…</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>إعدادات الشبكة</translation>
    </message>
    <message>
        <source>Copied both codes at once? Paste them into either box. Trunkline sorts them out.</source>
        <translation>هل نسخت الرمزين معًا؟ ألصقهما في أي من الحقلين. يرتبهما Trunkline.</translation>
    </message>
    <message>
        <source>If your company uses a proxy.</source>
        <translation>إذا كانت شركتك تستخدم خادمًا وكيلًا.</translation>
    </message>
    <message>
        <source>Re&amp;member on this computer</source>
        <translation>ت&amp;ذكّر على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>بانتظار حلقة المفاتيح…</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>المتابعة دون حفظ</translation>
    </message>
    <message>
        <source>This Auth Token doesn’t belong to this Account SID.</source>
        <translation>لا يخص Auth Token هذا هذا الـ Account SID.</translation>
    </message>
    <message>
        <source>This key and secret don’t belong to this Account SID.</source>
        <translation>لا يخص هذا المفتاح والسر هذا الـ Account SID.</translation>
    </message>
    <message>
        <source>Use codes that were made for this region.</source>
        <translation>استخدم رموزًا أُنشئت لهذه المنطقة.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so you enter the codes each time.</source>
        <translation>ليس لهذا الحاسوب حلقة مفاتيح، لذلك تدخل الرموز كل مرة.</translation>
    </message>
    <message>
        <source>Your keyring may be locked. Unlock it and open this page again, or enter the codes.</source>
        <translation>قد تكون حلقة المفاتيح مقفلة. افتحها ثم افتح هذه الصفحة مرة أخرى، أو أدخل الرموز.</translation>
    </message>
    <message>
        <source>Kept in the system keyring, protected by your login.</source>
        <translation>تُحفظ في حلقة مفاتيح النظام، محمية بتسجيل دخولك.</translation>
    </message>
    <message>
        <source>Enter all three codes first</source>
        <translation>أدخل الرموز الثلاثة أولًا</translation>
    </message>
    <message>
        <source>Enter both codes first</source>
        <translation>أدخل الرمزين أولًا</translation>
    </message>
    <message>
        <source>Finish the Auth Token first</source>
        <translation>أكمل Auth Token أولًا</translation>
    </message>
    <message>
        <source>Finish the API key SID first</source>
        <translation>أكمل معرّف مفتاح API أولًا</translation>
    </message>
    <message>
        <source>Enter the secret first</source>
        <translation>أدخل السر أولًا</translation>
    </message>
    <message>
        <source>Finish the Account SID first</source>
        <translation>أكمل Account SID أولًا</translation>
    </message>
    <message>
        <source>Both codes recognised.</source>
        <translation>تم التعرف على الرمزين.</translation>
    </message>
    <message>
        <source>Account SID recognised. Paste the Auth Token on its own.</source>
        <translation>تم التعرف على Account SID. ألصق Auth Token وحده.</translation>
    </message>
    <message>
        <source>The key would have to be kept in a keyring, and this computer has none.</source>
        <translation>يجب حفظ المفتاح في حلقة مفاتيح، وليس لهذا الحاسوب واحدة.</translation>
    </message>
    <message>
        <source>Trunkline then forgets the Auth Token. The key is kept in the system keyring.</source>
        <translation>بعد ذلك ينسى Trunkline رمز Auth Token. ويُحفظ المفتاح في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Make a separate key for Trunk&amp;line</source>
        <translation>إنشاء مفتاح منفصل لـ Trunk&amp;line</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountPage</name>
    <message>
        <source>&amp;Let one step go wrong, so that I see what happens</source>
        <translation>&amp;دع خطوة واحدة تفشل لأرى ما يحدث</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>جارٍ التحقق لدى Twilio…</translation>
    </message>
    <message>
        <source>Connect your Twilio account</source>
        <translation>اربط حسابك في Twilio</translation>
    </message>
    <message>
        <source>In practice this is a simulated account. You need no codes.</source>
        <translation>في التدريب هذا حساب محاكى. لا تحتاج إلى رموز.</translation>
    </message>
    <message>
        <source>Two codes let Trunkline set things up for you. They go to Twilio and nowhere else.</source>
        <translation>رمزان يتيحان لـ Trunkline إعداد كل شيء لك. يذهبان إلى Twilio ولا يذهبان إلى أي مكان آخر.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Waiting for the internet</source>
        <translation>بانتظار الإنترنت</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>قم بترقية الحساب أولًا</translation>
    </message>
    <message>
        <source>Try agai&amp;n</source>
        <translation>حاو&amp;ل مرة أخرى</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>حساب تدريبي</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>جديد…</translation>
    </message>
    <message>
        <source>Your Twilio account</source>
        <translation>حسابك في Twilio</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline sets up the line in your own Twilio account. Twilio gives you two codes that let a program do that: the Account SID says which account, the Auth Token proves that you may use it.&lt;/p&gt;&lt;p&gt;Instead of the Auth Token you can use an API key. It can be taken back at any time without changing anything else.&lt;/p&gt;&lt;p&gt;With “Remember on this computer” the codes are kept in the keyring of your system. While you are logged in, other programs of yours can read what is in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;يُعدّ Trunkline الخط في حسابك الخاص في Twilio. يعطيك Twilio رمزين يسمحان لبرنامج بذلك: يحدد Account SID الحساب، ويثبت Auth Token أنه يحق لك استخدامه.&lt;/p&gt;&lt;p&gt;يمكنك استخدام مفتاح API بدلًا من Auth Token. يمكن سحبه في أي وقت دون تغيير أي شيء آخر.&lt;/p&gt;&lt;p&gt;مع «تذكّر على هذا الحاسوب» تُحفظ الرموز في حلقة مفاتيح نظامك. وما دمت مسجّل الدخول تستطيع برامجك الأخرى قراءة ما فيها.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Where the codes are</source>
        <translation>أين توجد الرموز</translation>
    </message>
    <message>
        <source>Sign in to Twilio, open the menu &lt;b&gt;Account&lt;/b&gt; and choose &lt;b&gt;API keys&lt;/b&gt;.</source>
        <translation>سجّل الدخول إلى Twilio، وافتح القائمة &lt;b&gt;Account&lt;/b&gt; واختر &lt;b&gt;API keys&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Create API key&lt;/b&gt;, and copy its &lt;b&gt;SID&lt;/b&gt;. It starts with SK.</source>
        <translation>اختر &lt;b&gt;Create API key&lt;/b&gt; وانسخ &lt;b&gt;SID&lt;/b&gt;. يبدأ بـ SK.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Secret&lt;/b&gt; at once: Twilio shows it only this one time.</source>
        <translation>انسخ &lt;b&gt;Secret&lt;/b&gt; فورًا: يعرضه Twilio هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Sign in to Twilio and find the box &lt;b&gt;Account info&lt;/b&gt; on the first page.</source>
        <translation>سجّل الدخول إلى Twilio وابحث عن المربع &lt;b&gt;Account info&lt;/b&gt; في الصفحة الأولى.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Account SID&lt;/b&gt;. It starts with AC.</source>
        <translation>انسخ &lt;b&gt;Account SID&lt;/b&gt;. يبدأ بـ AC.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Show&lt;/b&gt;, then copy the &lt;b&gt;Auth Token&lt;/b&gt;.</source>
        <translation>اختر &lt;b&gt;Show&lt;/b&gt; ثم انسخ &lt;b&gt;Auth Token&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>فتح Twilio</translation>
    </message>
    <message>
        <source>Treat the secret like a password. If you think someone has seen it, delete the key in Twilio and make a new one.</source>
        <translation>عامل السر مثل كلمة مرور. إذا ظننت أن أحدًا رآه فاحذف المفتاح في Twilio وأنشئ مفتاحًا جديدًا.</translation>
    </message>
    <message>
        <source>Treat the Auth Token like a password. If you think someone has seen it, make a new one in Twilio.</source>
        <translation>عامل Auth Token مثل كلمة مرور. إذا ظننت أن أحدًا رآه فأنشئ رمزًا جديدًا في Twilio.</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>جارٍ إنشاء المفتاح…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AddAddressDialog</name>
    <message>
        <source>Add an address</source>
        <translation>إضافة عنوان</translation>
    </message>
    <message>
        <source>Whose number will it be?</source>
        <translation>لمن سيكون الرقم؟</translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for this number. It is kept in your Twilio account.</source>
        <translation>يحتاج Twilio إلى عنوان في %1 لهذا الرقم. يُحفظ العنوان في حسابك في Twilio.</translation>
    </message>
    <message>
        <source>Twilio needs an address outside %1 for this number. It is kept in your Twilio account.</source>
        <translation>يحتاج Twilio إلى عنوان خارج %1 لهذا الرقم. يُحفظ العنوان في حسابك في Twilio.</translation>
    </message>
    <message>
        <source>Twilio needs an address for this number. It is kept in your Twilio account.</source>
        <translation>يحتاج Twilio إلى عنوان لهذا الرقم. يُحفظ العنوان في حسابك في Twilio.</translation>
    </message>
    <message>
        <source>Do&amp;n’t add it</source>
        <comment>a button</comment>
        <translation>&amp;عدم الإضافة</translation>
    </message>
    <message>
        <source>A&amp;dd the address</source>
        <comment>a button</comment>
        <translation>إ&amp;ضافة العنوان</translation>
    </message>
    <message>
        <source>&amp;Person or company</source>
        <translation>ال&amp;شخص أو الشركة</translation>
    </message>
    <message>
        <source>Enter the name of a person or a company.</source>
        <translation>أدخل اسم شخص أو شركة.</translation>
    </message>
    <message>
        <source>St&amp;reet and number</source>
        <translation>الشار&amp;ع والرقم</translation>
    </message>
    <message>
        <source>Enter the street and the number.</source>
        <translation>أدخل الشارع والرقم.</translation>
    </message>
    <message>
        <source>Flat or f&amp;loor</source>
        <translation>الش&amp;قة أو الطابق</translation>
    </message>
    <message>
        <source>Post&amp;al code</source>
        <translation>ال&amp;رمز البريدي</translation>
    </message>
    <message>
        <source>Enter the postal code.</source>
        <translation>أدخل الرمز البريدي.</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>ال&amp;مدينة</translation>
    </message>
    <message>
        <source>Enter the town.</source>
        <translation>أدخل المدينة.</translation>
    </message>
    <message>
        <source>&amp;State or region</source>
        <translation>ال&amp;ولاية أو المنطقة</translation>
    </message>
    <message>
        <source>Enter the state or region. Where there is none, the town will do.</source>
        <translation>أدخل الولاية أو المنطقة. وإن لم توجد فتكفي المدينة.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>ال&amp;بلد</translation>
    </message>
    <message>
        <source>Adding…</source>
        <comment>a button, while it works</comment>
        <translation>جارٍ الإضافة…</translation>
    </message>
    <message>
        <source>Twilio says: %1</source>
        <translation>يقول Twilio: %1</translation>
    </message>
    <message>
        <source>Twilio can’t find this address</source>
        <translation>لا يستطيع Twilio العثور على هذا العنوان</translation>
    </message>
    <message>
        <source>Check the street, the town and the postal code. If they are right, add the address as it is.</source>
        <translation>تحقق من الشارع والمدينة والرمز البريدي. وإن كانت صحيحة فأضف العنوان كما هو.</translation>
    </message>
    <message>
        <source>Add it as &amp;it is</source>
        <translation>إضافته &amp;كما هو</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio</translation>
    </message>
    <message>
        <source>Trunkline looked, and the address is not there. Add it again, or close this and look again.</source>
        <translation>نظر Trunkline فلم يجد العنوان. أضفه مرة أخرى، أو أغلق هذا وانظر مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AddGatewayDialog</name>
    <message>
        <source>Add a gateway</source>
        <translation>إضافة بوابة</translation>
    </message>
    <message>
        <source>Where is the other gateway?</source>
        <translation>أين البوابة الأخرى؟</translation>
    </message>
    <message>
        <source>Twilio calls it when the first one fails, or in turn with it.</source>
        <translation>يتصل بها Twilio عندما تفشل الأولى، أو بالتناوب معها.</translation>
    </message>
    <message>
        <source>Do&amp;n’t add it</source>
        <comment>a button</comment>
        <translation>&amp;عدم الإضافة</translation>
    </message>
    <message>
        <source>A&amp;dd it</source>
        <comment>a button</comment>
        <translation>إ&amp;ضافة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AvailableModel</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation>مكالمات ورسائل</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation>مكالمات</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>انظر Twilio</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 في الشهر</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>heading of a table</comment>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation>الإمكانات</translation>
    </message>
    <message>
        <source>Per month</source>
        <comment>heading of a table: price</comment>
        <translation>شهريًا</translation>
    </message>
    <message>
        <source>New at Twilio</source>
        <comment>a number for sale</comment>
        <translation>جديد لدى Twilio</translation>
    </message>
    <message>
        <source>%1 – new at Twilio</source>
        <comment>a town, and what is said of the number</comment>
        <translation>%1 – جديد لدى Twilio</translation>
    </message>
    <message>
        <source>On the list</source>
        <comment>a phone number that was chosen already</comment>
        <translation>في القائمة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallDetails</name>
    <message>
        <source>Details of the call</source>
        <translation>تفاصيل المكالمة</translation>
    </message>
    <message>
        <source>Choose a call to see what happened.</source>
        <translation>اختر مكالمة لترى ما حدث.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>&amp;نسخ الرقم</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy everything Twilio said about this call</source>
        <translation>نسخ كل ما قاله Twilio عن هذه المكالمة</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>المدة: %1</translation>
    </message>
    <message>
        <source>Number called: %1</source>
        <translation>الرقم المطلوب: %1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>البوابة: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>التكلفة: %1</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>ا&amp;ختبر البوابة</translation>
    </message>
    <message>
        <source>&amp;Message for your network team…</source>
        <translation>&amp;رسالة لفريق الشبكة…</translation>
    </message>
    <message>
        <source>Place a &amp;test call</source>
        <translation>إجراء مكالمة &amp;تجريبية</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>فت&amp;ح Twilio</translation>
    </message>
    <message>
        <source>Check and &amp;repair the line</source>
        <translation>&amp;فحص الخط وإصلاحه</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallsExport</name>
    <message>
        <source>%1 could not be written. Choose another folder, or make room on the disk.</source>
        <translation>تعذّرت كتابة %1. اختر مجلدًا آخر، أو أفسح مساحة على القرص.</translation>
    </message>
    <message>
        <source>Calls – %1 – %2</source>
        <comment>name of a file: trunk and day</comment>
        <translation>مكالمات – %1 – %2</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>المتصل</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>الرقم المطلوب</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>a call: when, caller, length, what happened</comment>
        <translation>%1، %2، %3، %4</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChartLegend</name>
    <message>
        <source>Answered</source>
        <comment>bars of the chart</comment>
        <translation>تم الرد عليها</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>bars of the chart</comment>
        <translation>فاشلة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChartPanel</name>
    <message>
        <source>Calls per week</source>
        <translation>المكالمات في الأسبوع</translation>
    </message>
    <message>
        <source>Calls per day</source>
        <translation>المكالمات في اليوم</translation>
    </message>
    <message>
        <source>Show all &amp;days</source>
        <translation>إظهار كل الأ&amp;يام</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CheckPage</name>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>C&amp;heck everything again</source>
        <translation>ت&amp;حقق من كل شيء مرة أخرى</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>مكالمة تجريبية</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>&amp;Finish anyway</source>
        <translation>إن&amp;هاء على أي حال</translation>
    </message>
    <message>
        <source>S&amp;kip the call</source>
        <translation>تخ&amp;طي المكالمة</translation>
    </message>
    <message>
        <source>&lt;p&gt;The drawing shows the way of a call, from the caller to your gateway. A filled mark means that this part is proven; an open one, that nobody has tried it yet.&lt;/p&gt;&lt;p&gt;The first three parts are checked by reading the settings back from Twilio. Only a real call shows that the last part works, too.&lt;/p&gt;&lt;p&gt;Choose a part with the arrow keys to see what was checked there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;يُظهر الرسم طريق المكالمة من المتصل إلى بوابتك. العلامة الممتلئة تعني أن هذا الجزء مُثبت، والمفتوحة أن أحدًا لم يجربه بعد.&lt;/p&gt;&lt;p&gt;تُفحص الأجزاء الثلاثة الأولى بقراءة الإعدادات من Twilio. ولا يُظهر أن الجزء الأخير يعمل إلا مكالمة حقيقية.&lt;/p&gt;&lt;p&gt;اختر جزءًا بمفاتيح الأسهم لترى ما فُحص فيه.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All verified</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>تم التحقق من الكل</translation>
    </message>
    <message>
        <source>Not tested</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>لم يُختبر</translation>
    </message>
    <message>
        <source>F&amp;inish</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>Fix the line first</source>
        <translation>أصلح الخط أولًا</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CheckWords</name>
    <message>
        <source>Checking your line</source>
        <translation>جارٍ فحص خطك</translation>
    </message>
    <message>
        <source>Trunkline looks at each part of the way a call travels.</source>
        <translation>ينظر Trunkline إلى كل جزء من طريق المكالمة.</translation>
    </message>
    <message>
        <source>The line couldn’t be checked</source>
        <translation>تعذّر فحص الخط</translation>
    </message>
    <message>
        <source>What is shown is what Trunkline knew before.</source>
        <translation>المعروض هو ما كان Trunkline يعرفه من قبل.</translation>
    </message>
    <message>
        <source>One part of the line needs attention</source>
        <translation>جزء من الخط يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Some parts of the line need attention</source>
        <translation>بعض أجزاء الخط تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>The line is not as you asked, and Trunkline can fix it.</source>
        <translation>الخط ليس كما طلبت، ويستطيع Trunkline إصلاحه.</translation>
    </message>
    <message>
        <source>Calls can’t arrive until this is in order.</source>
        <translation>لن تصل المكالمات حتى يُصلح هذا.</translation>
    </message>
    <message>
        <source>Calls may arrive, but not everything is as it should be.</source>
        <translation>قد تصل المكالمات، لكن ليس كل شيء كما ينبغي.</translation>
    </message>
    <message>
        <source>We found why calls don’t arrive</source>
        <translation>عرفنا لماذا لا تصل المكالمات</translation>
    </message>
    <message>
        <source>One part of the line is broken, and Trunkline can fix it.</source>
        <translation>جزء من الخط معطّل، ويستطيع Trunkline إصلاحه.</translation>
    </message>
    <message>
        <source>Some parts of the line are broken, and Trunkline can fix them.</source>
        <translation>بعض أجزاء الخط معطّلة، ويستطيع Trunkline إصلاحها.</translation>
    </message>
    <message>
        <source>One part of the line is broken, and you can fix it with your network team.</source>
        <translation>جزء من الخط معطّل، ويمكنك إصلاحه مع فريق الشبكة.</translation>
    </message>
    <message>
        <source>One part of the line is broken. Below is what helps.</source>
        <translation>جزء من الخط معطّل. تجد أدناه ما يساعد.</translation>
    </message>
    <message>
        <source>Some parts of the line are broken. Below is what helps.</source>
        <translation>بعض أجزاء الخط معطّلة. تجد أدناه ما يساعد.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number</source>
        <translation>الخط جاهز وينتظر رقمًا</translation>
    </message>
    <message>
        <source>Add a number when you are ready.</source>
        <translation>أضف رقمًا عندما تكون مستعدًا.</translation>
    </message>
    <message>
        <source>Everything looks right</source>
        <translation>يبدو كل شيء صحيحًا</translation>
    </message>
    <message>
        <source>All settings are right. Place a test call to be sure.</source>
        <translation>كل الإعدادات صحيحة. أجرِ مكالمة تجريبية للتأكد.</translation>
    </message>
    <message>
        <source>Calls can arrive</source>
        <translation>يمكن أن تصل المكالمات</translation>
    </message>
    <message>
        <source>Some things could be better. Below is what helps.</source>
        <translation>يمكن تحسين بعض الأشياء. تجد أدناه ما يساعد.</translation>
    </message>
    <message>
        <source>Now prove it with a call</source>
        <translation>أثبت ذلك الآن بمكالمة</translation>
    </message>
    <message>
        <source>The settings are as you asked. A test call shows whether calls reach your gateway.</source>
        <translation>الإعدادات كما طلبت. تُظهر المكالمة التجريبية هل تصل المكالمات إلى بوابتك.</translation>
    </message>
    <message>
        <source>All settings are right, and your gateway answers this computer. A test call shows that Twilio gets in too.</source>
        <translation>كل الإعدادات صحيحة، وبوابتك تجيب هذا الحاسوب. تُظهر المكالمة التجريبية أن Twilio يدخل أيضًا.</translation>
    </message>
    <message>
        <source>All settings are right. A test call shows that calls reach your gateway.</source>
        <translation>كل الإعدادات صحيحة. تُظهر المكالمة التجريبية أن المكالمات تصل إلى بوابتك.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChooseTrunkPage</name>
    <message>
        <source>Which trunk should we look at?</source>
        <translation>إلى أي خط ربط ننظر؟</translation>
    </message>
    <message>
        <source>Choose one. Trunkline only looks for now – it changes nothing until you say so.</source>
        <translation>اختر واحدًا. ينظر Trunkline فقط في الوقت الحالي – ولا يغيّر شيئًا حتى تطلب ذلك.</translation>
    </message>
    <message>
        <source>Search trunks and numbers</source>
        <translation>البحث في خطوط الربط والأرقام</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>خطوط الربط</translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Set up a new trunk</source>
        <comment>a button</comment>
        <translation>إعداد خط ربط جديد</translation>
    </message>
    <message>
        <source>Loading trunks…</source>
        <translation>جارٍ تحميل خطوط الربط…</translation>
    </message>
    <message>
        <source>No trunk matches “%1”.</source>
        <translation>لا خط ربط يطابق «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n trunk(s)</source>
        <translation>
            <numerusform>%n خط ربط</numerusform>
            <numerusform>خط ربط واحد</numerusform>
            <numerusform>خطا ربط</numerusform>
            <numerusform>%n خطوط ربط</numerusform>
            <numerusform>%n خط ربط</numerusform>
            <numerusform>%n خط ربط</numerusform>
        </translation>
    </message>
    <message>
        <source>No trunks in %1</source>
        <comment>a region</comment>
        <translation>لا خطوط ربط في %1</translation>
    </message>
    <message>
        <source>Each region has its own. Look in another region, or set up a new trunk.</source>
        <translation>لكل منطقة خطوطها. انظر في منطقة أخرى، أو أعدّ خط ربط جديدًا.</translation>
    </message>
    <message>
        <source>Look in %1</source>
        <comment>a button; %1 is a region</comment>
        <translation>النظر في %1</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Check &amp;it</source>
        <translation>ف&amp;حصه</translation>
    </message>
    <message>
        <source>Choose a trunk</source>
        <translation>اختر خط ربط</translation>
    </message>
    <message>
        <source>&lt;p&gt;These are all trunks of your account in this region, whoever made them.&lt;/p&gt;&lt;p&gt;Trunkline reads how the trunk you choose is set up, asks your gateway whether it answers, and says what keeps calls from arriving. What it could do about that is shown to you first.&lt;/p&gt;&lt;p&gt;If a trunk is missing, it may be in another region, or in another account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;هذه كل خطوط الربط في حسابك في هذه المنطقة، أيًا كان من أنشأها.&lt;/p&gt;&lt;p&gt;يقرأ Trunkline إعداد خط الربط الذي تختاره، ويسأل بوابتك هل تجيب، ويقول ما يمنع وصول المكالمات. وما يمكنه فعله حيال ذلك يُعرض عليك أولًا.&lt;/p&gt;&lt;p&gt;إذا كان خط ربط ناقصًا فقد يكون في منطقة أخرى، أو في حساب آخر.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodeField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 من %2 محرفًا</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodesDrawing</name>
    <message>
        <source>Drawing of the Account info box on the Twilio home page.</source>
        <translation>رسم لمربع Account info في صفحة Twilio الرئيسية.</translation>
    </message>
    <message>
        <source>Drawing of the API keys page at Twilio.</source>
        <translation>رسم لصفحة API keys لدى Twilio.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DayChart</name>
    <message>
        <source>Calls per day</source>
        <translation>المكالمات في اليوم</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day in full, as QLocale::toString has it</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1: no calls</source>
        <comment>a day</comment>
        <translation>%1: لا مكالمات</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), all answered</source>
        <translation>
            <numerusform>%1: لا مكالمات</numerusform>
            <numerusform>%1: مكالمة واحدة، تم الرد عليها</numerusform>
            <numerusform>%1: مكالمتان، تم الرد عليهما</numerusform>
            <numerusform>%1: %n مكالمات، تم الرد عليها كلها</numerusform>
            <numerusform>%1: %n مكالمة، تم الرد عليها كلها</numerusform>
            <numerusform>%1: %n مكالمة، تم الرد عليها كلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), %2 failed</source>
        <translation>
            <numerusform>%1: %n مكالمة، منها %2 فاشلة</numerusform>
            <numerusform>%1: مكالمة واحدة، منها %2 فاشلة</numerusform>
            <numerusform>%1: مكالمتان، منها %2 فاشلة</numerusform>
            <numerusform>%1: %n مكالمات، منها %2 فاشلة</numerusform>
            <numerusform>%1: %n مكالمة، منها %2 فاشلة</numerusform>
            <numerusform>%1: %n مكالمة، منها %2 فاشلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as short as possible</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>a day, as short as possible</comment>
        <translation>ddd d</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DaysTable</name>
    <message>
        <source>Calls per day</source>
        <translation>المكالمات في اليوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>calls</comment>
        <translation>تم الرد عليها</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>calls</comment>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>all calls of a day</comment>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DonePage</name>
    <message>
        <source>&amp;Copy number</source>
        <translation>&amp;نسخ الرقم</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>نسخ رقم الهاتف</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Your trunk is ready</source>
        <translation>خط الربط جاهز</translation>
    </message>
    <message>
        <source>Add a number when you want calls to arrive.</source>
        <translation>أضف رقمًا عندما تريد أن تصل المكالمات.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>إضافة &amp;رقم</translation>
    </message>
    <message>
        <source>Your line is set up</source>
        <translation>تم إعداد خطك</translation>
    </message>
    <message>
        <source>The last test call didn’t get through.</source>
        <translation>لم تمر آخر مكالمة تجريبية.</translation>
    </message>
    <message>
        <source>Nobody has tested it with a call yet.</source>
        <translation>لم يختبره أحد بمكالمة بعد.</translation>
    </message>
    <message>
        <source>&amp;Test it now</source>
        <translation>ا&amp;ختبره الآن</translation>
    </message>
    <message>
        <source>Your line is ready</source>
        <translation>خطك جاهز</translation>
    </message>
    <message>
        <source>Callers can dial this number now.</source>
        <translation>يستطيع المتصلون طلب هذا الرقم الآن.</translation>
    </message>
    <message>
        <source>No gateway is on the trunk yet.</source>
        <translation>لا توجد بوابة على خط الربط بعد.</translation>
    </message>
    <message>
        <source>Rings at %1.</source>
        <translation>يرن لدى %1.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: answered.</source>
        <translation>يرن لدى %1. آخر مكالمة تجريبية الساعة %2: تم الرد.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: not answered.</source>
        <translation>يرن لدى %1. آخر مكالمة تجريبية الساعة %2: لم يُرد.</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>لا شيء الآن</translation>
    </message>
    <message>
        <source>The number’s monthly price, plus call minutes</source>
        <translation>السعر الشهري للرقم، إضافة إلى دقائق المكالمات</translation>
    </message>
    <message>
        <source>%1 a month, plus call minutes</source>
        <translation>%1 في الشهر، إضافة إلى دقائق المكالمات</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>Trunk SID</source>
        <translation>معرّف خط الربط</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Further gateway</source>
        <comment>shares the calls with the first</comment>
        <translation>بوابة أخرى</translation>
    </message>
    <message>
        <source>Backup gateway</source>
        <comment>takes over if the first fails</comment>
        <translation>بوابة احتياطية</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>الترا&amp;جع عن كل شيء…</translation>
    </message>
    <message>
        <source>&amp;Set up another</source>
        <translation>إ&amp;عداد خط آخر</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&lt;p&gt;These values are what other people and systems may ask you for. Copy takes one of them to the clipboard.&lt;/p&gt;&lt;p&gt;Undo everything takes the line down again and puts back what was there before. A number that you bought stays yours unless you cancel it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;قد يسألك أشخاص أو أنظمة أخرى عن هذه القيم. يضع النسخ إحداها في الحافظة.&lt;/p&gt;&lt;p&gt;التراجع عن كل شيء يزيل الخط ويعيد ما كان قبله. الرقم الذي اشتريته يبقى لك ما لم تلغه.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>لفريق ال&amp;شبكة…</translation>
    </message>
    <message>
        <source>Open &amp;monitor</source>
        <translation>فتح ال&amp;مراقبة</translation>
    </message>
    <message>
        <source>Open the monitor window</source>
        <translation>فتح نافذة المراقبة</translation>
    </message>
    <message>
        <source>Callers can dial these numbers now.</source>
        <translation>يستطيع المتصلون طلب هذه الأرقام الآن.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more. %1</source>
        <comment>phone numbers</comment>
        <extracomment>Under a phone number in large type; %1 is another sentence.</extracomment>
        <translation>
            <numerusform>و%Ln أخرى. %1</numerusform>
            <numerusform>ورقم آخر. %1</numerusform>
            <numerusform>ورقمان آخران. %1</numerusform>
            <numerusform>و%Ln أرقام أخرى. %1</numerusform>
            <numerusform>و%Ln رقمًا آخر. %1</numerusform>
            <numerusform>و%Ln رقم آخر. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy numbers</source>
        <translation>&amp;نسخ الأرقام</translation>
    </message>
    <message numerus="yes">
        <source>Copy the %Ln phone numbers</source>
        <translation>
            <numerusform>نسخ %Ln رقم هاتف</numerusform>
            <numerusform>نسخ رقم الهاتف</numerusform>
            <numerusform>نسخ رقمي الهاتف</numerusform>
            <numerusform>نسخ %Ln أرقام هواتف</numerusform>
            <numerusform>نسخ %Ln رقم هاتف</numerusform>
            <numerusform>نسخ %Ln رقم هاتف</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers’ monthly prices, plus call minutes</source>
        <translation>الأسعار الشهرية للأرقام، إضافة إلى دقائق المكالمات</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FailureDetails</name>
    <message>
        <source>D&amp;etails</source>
        <translation>الت&amp;فاصيل</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>It may also be</source>
        <translation>قد يكون السبب أيضًا</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>للدعم</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy everything Twilio said</source>
        <translation>نسخ كل ما قاله Twilio</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <comment>who has to act</comment>
        <translation>من: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FindingNotice</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a finding, and which one it is</comment>
        <translation>%1 (%2 من %3)</translation>
    </message>
    <message numerus="yes">
        <source>Fi&amp;x all (%n)</source>
        <translation>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
            <numerusform>إ&amp;صلاح الكل (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>لفريق ال&amp;شبكة…</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>المشكلة ال&amp;تالية</translation>
    </message>
    <message>
        <source>The line has no phone number yet</source>
        <translation>ليس للخط رقم هاتف بعد</translation>
    </message>
    <message>
        <source>Until then nobody can call your gateway.</source>
        <translation>حتى ذلك الحين لا يستطيع أحد الاتصال ببوابتك.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>إضافة &amp;رقم</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Findings</name>
    <message>
        <source>%1 → %2: %3</source>
        <extracomment>A joint of the line and its state: &quot;Phone number → Twilio trunk: not connected&quot;. In right-to-left languages the arrow points the other way.</extracomment>
        <translation>%1 ← %2: %3</translation>
    </message>
    <message>
        <source>&amp;Move it here</source>
        <translation>ان&amp;قله إلى هنا</translation>
    </message>
    <message>
        <source>&amp;Connect it again</source>
        <translation>&amp;أعد توصيله</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>أ&amp;ضف %1</translation>
    </message>
    <message>
        <source>S&amp;witch it on</source>
        <translation>ش&amp;غّله</translation>
    </message>
    <message>
        <source>Set it as a&amp;sked</source>
        <translation>ا&amp;ضبطه كما طُلب</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>أ&amp;نشئه من جديد</translation>
    </message>
    <message>
        <source>Look at the &amp;plan</source>
        <translation>ا&amp;نظر إلى الخطة</translation>
    </message>
    <message>
        <source>Ch&amp;oose another number</source>
        <translation>ا&amp;ختر رقمًا آخر</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>فت&amp;ح Twilio</translation>
    </message>
    <message>
        <source>Change the a&amp;ddress</source>
        <translation>ت&amp;غيير العنوان</translation>
    </message>
    <message>
        <source>Gateway answers Twilio</source>
        <translation>البوابة ترد على Twilio</translation>
    </message>
    <message>
        <source>Gateway lets Twilio in</source>
        <translation>البوابة تسمح بدخول Twilio</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>how a test call ended</comment>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>إ&amp;عادته كما كان</translation>
    </message>
    <message>
        <source>Correct the a&amp;ddress</source>
        <translation>تصحيح ال&amp;عنوان</translation>
    </message>
    <message>
        <source>S&amp;witch it off</source>
        <translation>أو&amp;قفه</translation>
    </message>
    <message>
        <source>&amp;Put my gateway first</source>
        <translation>جعل بوابتي الأ&amp;ولى</translation>
    </message>
    <message>
        <source>S&amp;witch to %1</source>
        <extracomment>a button; %1 is a connection: TCP, UDP or TLS</extracomment>
        <translation>الان&amp;تقال إلى %1</translation>
    </message>
    <message>
        <source>Turn encryption &amp;on</source>
        <translation>تشغيل ال&amp;تشفير</translation>
    </message>
    <message>
        <source>Turn encryption o&amp;ff</source>
        <translation>إيقا&amp;ف التشفير</translation>
    </message>
    <message>
        <source>&amp;Add a gateway</source>
        <translation>إضافة &amp;بوابة</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>ا&amp;ختبر البوابة</translation>
    </message>
    <message>
        <source>It’s meant to &amp;be so</source>
        <translation>هذا م&amp;قصود</translation>
    </message>
    <message>
        <source>%1 → %2: Twilio is not allowed in yet</source>
        <translation>%1 ← %2: لا يُسمح بدخول Twilio بعد</translation>
    </message>
    <message>
        <source>&amp;Verify a caller’s number…</source>
        <translation>التح&amp;قق من رقم متصل…</translation>
    </message>
    <message>
        <source>Your line works</source>
        <translation>خطك يعمل</translation>
    </message>
    <message>
        <source>Your line works, by its backup</source>
        <translation>خطك يعمل، عبر البوابة الاحتياطية</translation>
    </message>
    <message>
        <source>One part of the line needs attention</source>
        <translation>جزء من الخط يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Now prove it with a call</source>
        <translation>أثبت ذلك الآن بمكالمة</translation>
    </message>
    <message>
        <source>A real call travelled all the way from the phone network to your gateway.</source>
        <translation>قطعت مكالمة حقيقية الطريق كله من شبكة الهاتف إلى بوابتك.</translation>
    </message>
    <message>
        <source>A real call arrived, but your first gateway did not take it.</source>
        <translation>وصلت مكالمة حقيقية، لكن بوابتك الأولى لم تستقبلها.</translation>
    </message>
    <message>
        <source>The test call was answered by the web address for the case that no gateway answers.</source>
        <translation>أجاب على المكالمة التجريبية عنوان الويب المخصص لحالة عدم إجابة أي بوابة.</translation>
    </message>
    <message>
        <source>You hung up before the gateway answered. Place another call to be sure.</source>
        <translation>أنهيت المكالمة قبل أن ترد البوابة. أجرِ مكالمة أخرى للتأكد.</translation>
    </message>
    <message>
        <source>No call was seen. Check the number you dialled, then try again.</source>
        <translation>لم تُرصد أي مكالمة. تحقق من الرقم الذي طلبته، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>How the last test call ended is not known. Place another one to be sure.</source>
        <translation>لا يُعرف كيف انتهت آخر مكالمة تجريبية. أجرِ مكالمة أخرى للتأكد.</translation>
    </message>
    <message>
        <source>The test call did not come as far as your gateway.</source>
        <translation>لم تصل المكالمة التجريبية إلى بوابتك.</translation>
    </message>
    <message>
        <source>The test call reached your gateway, but it was busy.</source>
        <translation>وصلت المكالمة التجريبية إلى بوابتك لكنها كانت مشغولة.</translation>
    </message>
    <message>
        <source>The test call reached your gateway, but the gateway refused it.</source>
        <translation>وصلت المكالمة التجريبية إلى بوابتك لكن البوابة رفضتها.</translation>
    </message>
    <message>
        <source>The test call went out, but your gateway did not answer it.</source>
        <translation>خرجت المكالمة التجريبية لكن بوابتك لم ترد.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FirewallDialog</name>
    <message>
        <source>For your network team</source>
        <translation>لفريق الشبكة</translation>
    </message>
    <message>
        <source>It is an &amp;IBM Voice Gateway</source>
        <translation>&amp;هي من نوع IBM Voice Gateway</translation>
    </message>
    <message>
        <source>Adds its settings to the message, and takes its usual ports for sound.</source>
        <translation>يضيف إعداداتها إلى الرسالة، ويستخدم منافذها المعتادة للصوت.</translation>
    </message>
    <message>
        <source>&amp;Ports for sound</source>
        <translation>&amp;منافذ الصوت</translation>
    </message>
    <message>
        <source>The list is a while old: compare it with Twilio’s page first.</source>
        <translation>القائمة قديمة بعض الشيء: قارنها بصفحة Twilio أولًا.</translation>
    </message>
    <message>
        <source>What the firewall has to let in</source>
        <translation>ما يجب أن يسمح جدار الحماية بدخوله</translation>
    </message>
    <message>
        <source>Twilio’s calls come from a few networks that are known.</source>
        <translation>تأتي مكالمات Twilio من بضع شبكات معروفة.</translation>
    </message>
    <message>
        <source>Your gateway’s UDP ports, as its guide names them. Fewer are safer.</source>
        <translation>منافذ UDP لبوابتك كما يذكرها دليلها. كلما قلّت زاد الأمان.</translation>
    </message>
    <message>
        <source>Text for the network team</source>
        <translation>نص لفريق الشبكة</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>ال&amp;شكل</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>a button</comment>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Enter the first and the last port, for example %1.</source>
        <translation>أدخل أول منفذ وآخر منفذ، مثل %1.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>تعذّرت كتابة %1. اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FromToDialog</name>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>أي أيام؟</translation>
    </message>
    <message>
        <source>Both days are shown whole. Alerts of Twilio are kept for 30 days only, so older calls say less about why they failed.</source>
        <translation>يُعرض اليومان كاملين. تُحفظ تنبيهات Twilio مدة 30 يومًا فقط، لذلك تقول المكالمات الأقدم القليل عن سبب فشلها.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>إل&amp;ى</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Show these days</source>
        <translation>إ&amp;ظهار هذه الأيام</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FurtherGateways</name>
    <message>
        <source>More gateways</source>
        <translation>بوابات إضافية</translation>
    </message>
    <message>
        <source>Add a &amp;gateway</source>
        <comment>a button</comment>
        <translation>إضافة &amp;بوابة</translation>
    </message>
    <message>
        <source>Add another gateway</source>
        <translation>إضافة بوابة أخرى</translation>
    </message>
    <message>
        <source>Twilio tries the next gateway after an error or 4 s of silence, but not when the first says it is busy or doesn’t know the number.</source>
        <translation>يجرب Twilio البوابة التالية بعد خطأ أو 4 ثوانٍ من الصمت، لكن ليس عندما تقول الأولى إنها مشغولة أو لا تعرف الرقم.</translation>
    </message>
    <message numerus="yes">
        <source>A trunk can have up to %n gateway(s).</source>
        <translation>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
            <numerusform>يمكن أن يكون لخط الربط حتى %n بوابات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a link</comment>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>Takes over if the first fails</source>
        <translation>تعمل إذا تعطلت الأولى</translation>
    </message>
    <message>
        <source>Shares the calls</source>
        <translation>تتقاسم المكالمات</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>ما يفعله %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayFields</name>
    <message>
        <source>port %1, %2</source>
        <extracomment>Beside a gateway&apos;s address: &quot;port 5060, TCP&quot;</extracomment>
        <translation>المنفذ %1، %2</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>عنوان البوابة</translation>
    </message>
    <message>
        <source>203.0.113.10 or voice.example.com</source>
        <translation>203.0.113.10 أو voice.example.com</translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <comment>a button</comment>
        <translation>ل&amp;صق</translation>
    </message>
    <message>
        <source>Paste a gateway address</source>
        <translation>لصق عنوان بوابة</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>المن&amp;فذ</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>T&amp;CP</source>
        <translation>T&amp;CP</translation>
    </message>
    <message>
        <source>recommended</source>
        <comment>behind TCP</comment>
        <translation>موصى به</translation>
    </message>
    <message>
        <source>&amp;UDP</source>
        <translation>&amp;UDP</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>How do I find the public address?</source>
        <comment>a button</comment>
        <translation>كيف أجد العنوان العام؟</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>a button</comment>
        <translation>استخدامه على أي حال</translation>
    </message>
    <message>
        <source>Switch to TLS</source>
        <comment>a button</comment>
        <translation>التبديل إلى TLS</translation>
    </message>
    <message>
        <source>Enter the address first</source>
        <translation>أدخل العنوان أولًا</translation>
    </message>
    <message>
        <source>Enter the port first</source>
        <translation>أدخل المنفذ أولًا</translation>
    </message>
    <message>
        <source>Enter a public address first</source>
        <translation>أدخل عنوانًا عامًا أولًا</translation>
    </message>
    <message>
        <source>Switch to TLS first</source>
        <translation>بدّل إلى TLS أولًا</translation>
    </message>
    <message>
        <source>This address means “this computer”</source>
        <translation>هذا العنوان يعني «هذا الحاسوب»</translation>
    </message>
    <message>
        <source>Twilio can’t use it. Enter the public address of your gateway.</source>
        <translation>لا يستطيع Twilio استخدامه. أدخل العنوان العام لبوابتك.</translation>
    </message>
    <message>
        <source>Twilio can’t reach this address</source>
        <translation>لا يستطيع Twilio الوصول إلى هذا العنوان</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 يعمل داخل مبناك فقط. أدخل العنوان العام لبوابتك. يعرفه من يعتني بشبكتك.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>هذا عنوان مثال من دليل</translation>
    </message>
    <message>
        <source>No call will arrive there. Enter the real address of your gateway.</source>
        <translation>لن تصل أي مكالمة إلى هناك. أدخل العنوان الحقيقي لبوابتك.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets. Choose TCP unless your gateway only has UDP.</source>
        <translation>قد يفقد UDP مكالمات. قد تتجاوز رسائل Twilio 1,500 بايت، وتُسقط شبكات كثيرة حزم UDP الكبيرة. اختر TCP إلا إذا كانت بوابتك لا تدعم سوى UDP.</translation>
    </message>
    <message>
        <source>Your gateway needs a certificate that Twilio trusts.</source>
        <translation>تحتاج بوابتك إلى شهادة يثق بها Twilio.</translation>
    </message>
    <message>
        <source>No gateway address found in what you pasted.</source>
        <translation>لم يُعثر على عنوان بوابة فيما ألصقته.</translation>
    </message>
    <message>
        <source>Recognised: %1, port %2, %3.</source>
        <translation>تم التعرف: %1، المنفذ %2، %3.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>أيها؟</translation>
    </message>
    <message>
        <source>address not listed</source>
        <translation>العنوان غير مذكور</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <comment>address, port, TCP</comment>
        <translation>%1، المنفذ %2، %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a container, address</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Choose another product first</source>
        <translation>اختر منتجًا آخر أولًا</translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation>املأ «%1» أولًا</translation>
    </message>
    <message>
        <source>Choose another connection first</source>
        <translation>اختر اتصالًا آخر أولًا</translation>
    </message>
    <message>
        <source>Look at “%1”.</source>
        <translation>انظر إلى «%1».</translation>
    </message>
    <message>
        <source>You can also paste a SIP address, or the output of &lt;code&gt;docker ps&lt;/code&gt;, &lt;code&gt;kubectl get svc&lt;/code&gt; or &lt;code&gt;cf ic ps&lt;/code&gt;.</source>
        <translation>يمكنك أيضًا لصق عنوان SIP، أو مخرجات &lt;code&gt;docker ps&lt;/code&gt; أو &lt;code&gt;kubectl get svc&lt;/code&gt; أو &lt;code&gt;cf ic ps&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>%1 takes only %2.</source>
        <comment>a product, TCP</comment>
        <translation>لا يقبل %1 إلا %2.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets.</source>
        <translation>قد يفقد UDP مكالمات. قد تتجاوز رسائل Twilio 1,500 بايت، وتُسقط شبكات كثيرة حزم UDP الكبيرة.</translation>
    </message>
    <message>
        <source>“Encrypt calls” is on, so Twilio uses TLS for every gateway, and encrypts the sound, too (SRTP).</source>
        <translation>«تشفير المكالمات» مشغّل، لذلك يستخدم Twilio اتصال TLS لكل بوابة، ويشفّر الصوت أيضًا (SRTP).</translation>
    </message>
    <message>
        <source>The sound is encrypted only with “Encrypt calls” on page Trunk.</source>
        <translation>لا يُشفّر الصوت إلا مع «تشفير المكالمات» في صفحة خط الربط.</translation>
    </message>
    <message>
        <source>TCP carries Twilio’s messages whole, also those larger than 1,500 bytes.</source>
        <translation>ينقل TCP رسائل Twilio كاملة، حتى التي تتجاوز 1,500 بايت.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayPage</name>
    <message>
        <source>United States, East (Ashburn)</source>
        <translation>الولايات المتحدة، الشرق (Ashburn)</translation>
    </message>
    <message>
        <source>United States, West (Umatilla)</source>
        <translation>الولايات المتحدة، الغرب (Umatilla)</translation>
    </message>
    <message>
        <source>Ireland (Dublin)</source>
        <translation>أيرلندا (Dublin)</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>ألمانيا (Frankfurt)</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>سنغافورة</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>اليابان (Tokyo)</translation>
    </message>
    <message>
        <source>Brazil (São Paulo)</source>
        <translation>البرازيل (São Paulo)</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>أستراليا (Sydney)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Where is your gateway?</source>
        <translation>أين توجد البوابة الصوتية؟</translation>
    </message>
    <message>
        <source>The gateway is the computer that answers. Twilio sends every call to this address.</source>
        <translation>البوابة هي الحاسوب الذي يرد على المكالمات. يرسل Twilio كل مكالمة إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <comment>a button</comment>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the SIP address</source>
        <translation>نسخ عنوان SIP</translation>
    </message>
    <message>
        <source>More</source>
        <comment>heading over settings that are rarely needed</comment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Twilio’s location, name before @</source>
        <translation>موقع Twilio، الاسم قبل @</translation>
    </message>
    <message>
        <source>Twilio locat&amp;ion</source>
        <translation>&amp;موقع Twilio</translation>
    </message>
    <message>
        <source>Where Twilio sends the calls from.</source>
        <translation>المكان الذي يرسل منه Twilio المكالمات.</translation>
    </message>
    <message>
        <source>Na&amp;me before @</source>
        <translation>الا&amp;سم قبل @</translation>
    </message>
    <message>
        <source>Only if your product asks for it; then it is the same for all numbers of the trunk.</source>
        <translation>فقط إذا طلبه منتجك؛ وعندئذ يكون واحدًا لكل أرقام خط الربط.</translation>
    </message>
    <message>
        <source>Automatic (recommended)</source>
        <translation>تلقائي (موصى به)</translation>
    </message>
    <message>
        <source>Twilio will call</source>
        <translation>سيتصل Twilio بالعنوان</translation>
    </message>
    <message>
        <source>Correct the name before @ first</source>
        <translation>صحّح الاسم قبل @ أولًا</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Decide about the old gateways first</source>
        <translation>قرّر بشأن البوابات القديمة أولًا</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>عنوان بوابتك</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;How do I find the public address?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;It is the address under which the internet sees your gateway, not the one it has inside your building. The person who looks after your network knows it. In a cloud it is called public or external IP.&lt;/p&gt;&lt;p&gt;Addresses that start with 10., 192.168. or 172.16. to 172.31. work only inside.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Directly, or through a session border controller?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Directly, when the gateway stands in a cloud or outside your company network. Through your SBC, when the gateway is inside it – then enter the SBC’s address.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Which connection?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP, unless your gateway’s guide says otherwise. Twilio’s messages can be larger than the 1,500 bytes that fit into one packet. TCP carries them whole; over UDP they travel in pieces, which many networks drop.&lt;/p&gt;&lt;p&gt;TLS encrypts the call set-up, usually on port 5061, and needs a certificate. With “Encrypt calls” on page Trunk Twilio uses TLS for every gateway of the trunk, whatever its address says, and encrypts the sound, too (SRTP, only AES_CM_128_HMAC_SHA1_80). Both belong together: with one of them alone calls fail or are silent.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Several gateways&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Those that take over have a higher priority number and are called one after the other; those that share have the same priority and the same weight as the first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;كيف أجد العنوان العام؟&lt;/b&gt;&lt;/p&gt;&lt;p&gt;هو العنوان الذي يرى به الإنترنت بوابتك، وليس عنوانها داخل مبناك. يعرفه من يعتني بشبكتك. في السحابة يسمى عنوان IP العام أو الخارجي.&lt;/p&gt;&lt;p&gt;العناوين التي تبدأ بـ 10. أو 192.168. أو من 172.16. إلى 172.31. تعمل في الداخل فقط.&lt;/p&gt;&lt;p&gt;&lt;b&gt;مباشرة أم عبر وحدة تحكم حدود الجلسات؟&lt;/b&gt;&lt;/p&gt;&lt;p&gt;مباشرة عندما تكون البوابة في سحابة أو خارج شبكة شركتك. وعبر SBC عندما تكون البوابة داخلها – وعندئذ أدخل عنوان SBC.&lt;/p&gt;&lt;p&gt;&lt;b&gt;أي اتصال؟&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP ما لم يقل دليل بوابتك غير ذلك. قد تتجاوز رسائل Twilio 1,500 بايت، وهو ما تتسع له حزمة واحدة. ينقلها TCP كاملة؛ وعبر UDP تسافر مجزأة، وتُسقط شبكات كثيرة هذه الأجزاء.&lt;/p&gt;&lt;p&gt;يشفّر TLS إعداد المكالمة، عادةً على المنفذ 5061، ويحتاج إلى شهادة. ومع «تشفير المكالمات» في صفحة خط الربط يستخدم Twilio اتصال TLS لكل بوابات خط الربط، مهما ذكرت عناوينها، ويشفّر الصوت أيضًا (SRTP، فقط AES_CM_128_HMAC_SHA1_80). الاثنان متلازمان: بواحد منهما وحده تفشل المكالمات أو تكون صامتة.&lt;/p&gt;&lt;p&gt;&lt;b&gt;عدة بوابات&lt;/b&gt;&lt;/p&gt;&lt;p&gt;البوابات التي تحل محل غيرها لها رقم أولوية أعلى ويُتصل بها واحدة بعد الأخرى؛ والتي تتقاسم المكالمات لها أولوية الأولى ووزنها نفسهما.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>G&amp;o on anyway</source>
        <translation>&amp;المتابعة رغم ذلك</translation>
    </message>
    <message>
        <source>For your networ&amp;k team…</source>
        <translation>لفريق ال&amp;شبكة…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestCard</name>
    <message>
        <source>What was t&amp;ried</source>
        <translation>ما &amp;جُرّب</translation>
    </message>
    <message>
        <source>Calls the gateway for your number and hangs up at once</source>
        <translation>تتصل بالبوابة لرقمك وتنهي المكالمة فورًا</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>لم تُختبر بعد</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>ا&amp;ختبر البوابة</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>جارٍ سؤال %1…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <comment>ends the test of the gateway</comment>
        <translation>&amp;إيقاف</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>ا&amp;ختبر مرة أخرى</translation>
    </message>
    <message>
        <source>S&amp;witch to %1</source>
        <translation>الان&amp;تقال إلى %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of the test and what came of it: &quot;SIP answer: 200 OK&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>ما جُرّب</translation>
    </message>
    <message>
        <source>Re&amp;hearsal call</source>
        <translation>مكالمة &amp;تمهيدية</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestLine</name>
    <message>
        <source>It answered in %1 ms</source>
        <translation>أجابت خلال %1 مللي ثانية</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>أو&amp;قف الاختبار</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>ا&amp;ختبر مرة أخرى</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>ا&amp;ختبر البوابة</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>جارٍ سؤال %1…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Guide</name>
    <message>
        <source>Trunk or SBC? A short guide</source>
        <translation>خط ربط أم SBC؟ دليل قصير</translation>
    </message>
    <message>
        <source>Trunk, SBC and providers</source>
        <translation>خط الربط و SBC والمزوّدون</translation>
    </message>
    <message>
        <source>Directly, or through a session border controller?</source>
        <translation>مباشرة أم عبر وحدة تحكم حدود الجلسات؟</translation>
    </message>
    <message>
        <source>Directly, when the gateway stands in a cloud or otherwise outside your company network, and to try things out quickly. Any cloud will do, and so will Docker, Kubernetes or a computer of your own.</source>
        <translation>مباشرة عندما تكون البوابة في سحابة أو خارج شبكة شركتك بأي شكل آخر، وللتجربة السريعة. تصلح أي سحابة، وكذلك Docker أو Kubernetes أو حاسوب لديك.</translation>
    </message>
    <message>
        <source>Through your session border controller (SBC), when the gateway is inside the company network. Then enter the SBC’s address, and let the SBC pass the calls on to the gateway. An SBC is also what sends a copy of a call to a program that listens while people talk (SIPREC).</source>
        <translation>عبر وحدة تحكم حدود الجلسات (SBC) عندما تكون البوابة داخل شبكة الشركة. وعندئذ أدخل عنوان SBC، ودع SBC يمرر المكالمات إلى البوابة. و SBC هو أيضًا ما يرسل نسخة من المكالمة إلى برنامج يستمع بينما يتحدث الناس (SIPREC).</translation>
    </message>
    <message>
        <source>Passing a caller on to a person</source>
        <translation>تحويل المتصل إلى شخص</translation>
    </message>
    <message>
        <source>Older guides say that Twilio’s trunks can’t do this (SIP REFER), so that it takes an SBC. They can, since 2018: choose “Call transfer” in the advanced settings of the trunk. Twilio charges the second call, too.</source>
        <translation>تقول أدلة قديمة إن خطوط ربط Twilio لا تستطيع ذلك (SIP REFER)، وإن الأمر يحتاج إلى SBC. لكنها تستطيع منذ 2018: اختر «تحويل المكالمات» في الإعدادات المتقدمة لخط الربط. يحسب Twilio المكالمة الثانية أيضًا.</translation>
    </message>
    <message>
        <source>To pass calls on to phone numbers, choose “To SIP addresses and phone numbers”. The gateway then has to name the number as %1; Twilio refuses it as a SIP address.</source>
        <translation>لتحويل المكالمات إلى أرقام هواتف، اختر «إلى عناوين SIP وأرقام الهواتف». عندئذ يجب أن تذكر البوابة الرقم بصيغة %1؛ ويرفضه Twilio إذا كُتب كعنوان SIP.</translation>
    </message>
    <message>
        <source>Twilio on call transfer</source>
        <translation>Twilio عن تحويل المكالمات</translation>
    </message>
    <message>
        <source>Other providers than Twilio</source>
        <translation>مزوّدون غير Twilio</translation>
    </message>
    <message>
        <source>Any provider of SIP trunks will do. Makers of voice gateways have named Tata Communications, Vonage, AT&amp;T, IntelePeer, Genesys, Five9 and Voximplant, for example. “I don’t use Twilio” on the first page lists what to ask them for.</source>
        <translation>يصلح أي مزوّد لخطوط ربط SIP. وقد ذكر صانعو البوابات الصوتية مثلًا Tata Communications و Vonage و AT&amp;T و IntelePeer و Genesys و Five9 و Voximplant. يسرد «لا أستخدم Twilio» في الصفحة الأولى ما تطلبه منهم.</translation>
    </message>
    <message>
        <source>When a call doesn’t arrive</source>
        <translation>عندما لا تصل مكالمة</translation>
    </message>
    <message>
        <source>Twilio’s call log is not everything: a call that finds no gateway address, or one that doesn’t exist, is missing there. It only shows up among Twilio’s alerts, so look at both.</source>
        <translation>ليس سجل مكالمات Twilio كل شيء: فالمكالمة التي لا تجد عنوان بوابة، أو تجد عنوانًا غير موجود، لا تظهر فيه. تظهر فقط بين تنبيهات Twilio، لذلك انظر إلى الاثنين.</translation>
    </message>
    <message>
        <source>Twilio on SIP trunks</source>
        <translation>Twilio عن خطوط ربط SIP</translation>
    </message>
    <message>
        <source>The gateway asks for it with a REFER that names the target under “Refer-To”. It can’t talk to the person first, emergency numbers can’t be called, and the country has to be allowed under Voice, Geo permissions, in Twilio.</source>
        <translation>تطلب البوابة ذلك برسالة REFER تذكر الوجهة في «Refer-To». لا تستطيع التحدث إلى الشخص أولًا، ولا يمكن الاتصال بأرقام الطوارئ، ويجب أن يكون البلد مسموحًا به في Twilio تحت Voice ثم Geo permissions.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::KeyWords</name>
    <message>
        <source>Signed in with a Main API key. It may do everything.</source>
        <translation>سُجّل الدخول بمفتاح API من نوع Main. يجوز له فعل كل شيء.</translation>
    </message>
    <message>
        <source>Signed in with a Standard API key. It may do everything but look at the account itself.</source>
        <translation>سُجّل الدخول بمفتاح API من نوع Standard. يجوز له فعل كل شيء إلا النظر إلى الحساب نفسه.</translation>
    </message>
    <message>
        <source>Signed in with a Restricted API key.</source>
        <translation>سُجّل الدخول بمفتاح API من نوع Restricted.</translation>
    </message>
    <message>
        <source>This key can’t see trunks, so it can’t set up a line.</source>
        <translation>لا يستطيع هذا المفتاح رؤية خطوط الربط، لذلك لا يستطيع إعداد خط.</translation>
    </message>
    <message>
        <source>This key can’t see phone numbers, so it can neither use nor buy one.</source>
        <translation>لا يستطيع هذا المفتاح رؤية أرقام الهواتف، لذلك لا يستطيع استخدام رقم ولا شراءه.</translation>
    </message>
    <message>
        <source>This key can’t search for new numbers.</source>
        <translation>لا يستطيع هذا المفتاح البحث عن أرقام جديدة.</translation>
    </message>
    <message>
        <source>This key can’t see addresses, which some countries ask for.</source>
        <translation>لا يستطيع هذا المفتاح رؤية العناوين، وبعض البلدان تطلبها.</translation>
    </message>
    <message>
        <source>This key can’t see prices, so you are asked to agree without an amount.</source>
        <translation>لا يستطيع هذا المفتاح رؤية الأسعار، لذلك تُطلب موافقتك دون ذكر مبلغ.</translation>
    </message>
    <message>
        <source>This key can’t see calls, so it can’t place a test call.</source>
        <translation>لا يستطيع هذا المفتاح رؤية المكالمات، لذلك لا يستطيع إجراء مكالمة تجريبية.</translation>
    </message>
    <message>
        <source>This key can’t see why calls failed.</source>
        <translation>لا يستطيع هذا المفتاح رؤية سبب فشل المكالمات.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorBar</name>
    <message>
        <source>Trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>أي مكالمات</translation>
    </message>
    <message>
        <source>Search numbers</source>
        <translation>البحث في الأرقام</translation>
    </message>
    <message>
        <source>&amp;Check the line</source>
        <translation>&amp;فحص الخط</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>ت&amp;صدير CSV…</translation>
    </message>
    <message>
        <source>Export the shown calls as CSV</source>
        <translation>تصدير المكالمات المعروضة بصيغة CSV</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>تحديث الآن</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one day to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From – to…</source>
        <comment>opens a dialog with two days</comment>
        <translation>من – إلى…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>آخر 90 يومًا</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>كل المكالمات</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>calls</comment>
        <translation>تم الرد عليها</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>calls</comment>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>From the gateway</source>
        <comment>calls that the gateway placed</comment>
        <translation>من البوابة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorEmpty</name>
    <message>
        <source>Place a &amp;test call</source>
        <translation>إجراء مكالمة &amp;تجريبية</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>إضافة &amp;رقم</translation>
    </message>
    <message>
        <source>Show a &amp;longer time</source>
        <translation>إظهار فترة أ&amp;طول</translation>
    </message>
    <message>
        <source>Show a&amp;ll calls</source>
        <translation>إظهار &amp;كل المكالمات</translation>
    </message>
    <message>
        <source>Clear se&amp;arch</source>
        <translation>مس&amp;ح البحث</translation>
    </message>
    <message>
        <source>The line is open, but nobody has called yet</source>
        <translation>الخط مفتوح، لكن لم يتصل أحد بعد</translation>
    </message>
    <message>
        <source>Dial %1 from any phone. The call shows up here within a minute.</source>
        <translation>اطلب %1 من أي هاتف. تظهر المكالمة هنا خلال دقيقة.</translation>
    </message>
    <message>
        <source>This trunk has no phone number</source>
        <translation>ليس لخط الربط هذا رقم هاتف</translation>
    </message>
    <message>
        <source>Add one to receive calls.</source>
        <translation>أضف رقمًا لاستقبال المكالمات.</translation>
    </message>
    <message>
        <source>No calls match what you chose</source>
        <translation>لا مكالمات تطابق ما اخترته</translation>
    </message>
    <message>
        <source>No calls match “%1”.</source>
        <translation>لا مكالمات تطابق «%1».</translation>
    </message>
    <message>
        <source>This account has no trunk yet</source>
        <translation>ليس في هذا الحساب خط ربط بعد</translation>
    </message>
    <message>
        <source>Set up a line first. Its calls are shown here.</source>
        <translation>أعدّ خطًا أولًا. ستُعرض مكالماته هنا.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorFigures</name>
    <message>
        <source>answered</source>
        <translation>تم الرد عليها</translation>
    </message>
    <message>
        <source>answered (%1 %)</source>
        <translation>تم الرد عليها (%1 %)</translation>
    </message>
    <message>
        <source>failed, %1 today</source>
        <translation>فاشلة، %1 اليوم</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>usual length</source>
        <translation>المدة المعتادة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ال&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>الم&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>ت&amp;صدير CSV…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message numerus="yes">
        <source>Refresh e&amp;very %n s</source>
        <translation>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
            <numerusform>التحديث &amp;كل %n ث</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tell me when calls fail</source>
        <translation>أ&amp;بلغني عند فشل المكالمات</translation>
    </message>
    <message>
        <source>&amp;Ask the gateway every 5 minutes whether it answers</source>
        <translation>ا&amp;سأل البوابة كل 5 دقائق هل تجيب</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>الأ&amp;عمدة</translation>
    </message>
    <message>
        <source>&amp;Show days as a table</source>
        <translation>إظهار الأيام ك&amp;جدول</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>Same as the s&amp;ystem</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>System &amp;colours</source>
        <translation>&amp;ألوان النظام</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;تقليل الحركة</translation>
    </message>
    <message>
        <source>&amp;About Trunkline</source>
        <translation>&amp;حول Trunkline</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorNotices</name>
    <message>
        <source>&amp;Sign in…</source>
        <translation>تسجيل ال&amp;دخول…</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>تسجيل الد&amp;خول مرة أخرى…</translation>
    </message>
    <message>
        <source>&amp;Show these calls</source>
        <translation>إ&amp;ظهار هذه المكالمات</translation>
    </message>
    <message>
        <source>What you see is from before.</source>
        <translation>ما تراه هو من قبل.</translation>
    </message>
    <message>
        <source>Sign in to Twilio to see the calls.</source>
        <translation>سجّل الدخول إلى Twilio لرؤية المكالمات.</translation>
    </message>
    <message>
        <source>Twilio no longer accepts the codes</source>
        <translation>لم يعد Twilio يقبل الرموز</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>لم يسجّل أحد الدخول</translation>
    </message>
    <message>
        <source>Show the c&amp;hange</source>
        <translation>إظهار ال&amp;تغيير</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>إ&amp;عادته كما كان</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>ا&amp;ختبر مرة أخرى</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>فت&amp;ح Twilio</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed since %1 today</source>
        <translation>
            <numerusform>فشلت %n مكالمة منذ %1 اليوم</numerusform>
            <numerusform>فشلت مكالمة واحدة منذ %1 اليوم</numerusform>
            <numerusform>فشلت مكالمتان منذ %1 اليوم</numerusform>
            <numerusform>فشلت %n مكالمات منذ %1 اليوم</numerusform>
            <numerusform>فشلت %n مكالمة منذ %1 اليوم</numerusform>
            <numerusform>فشلت %n مكالمة منذ %1 اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed since %1</source>
        <translation>
            <numerusform>فشلت %n مكالمة منذ %1</numerusform>
            <numerusform>فشلت مكالمة واحدة منذ %1</numerusform>
            <numerusform>فشلت مكالمتان منذ %1</numerusform>
            <numerusform>فشلت %n مكالمات منذ %1</numerusform>
            <numerusform>فشلت %n مكالمة منذ %1</numerusform>
            <numerusform>فشلت %n مكالمة منذ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All for one reason: %1.</source>
        <comment>what happened, as it stands in the table</comment>
        <translation>كلها لسبب واحد: %1.</translation>
    </message>
    <message numerus="yes">
        <source>For %n reason(s).</source>
        <translation>
            <numerusform>لعدد %n من الأسباب.</numerusform>
            <numerusform>لسبب واحد.</numerusform>
            <numerusform>لسببين.</numerusform>
            <numerusform>لـ %n أسباب.</numerusform>
            <numerusform>لـ %n سببًا.</numerusform>
            <numerusform>لـ %n سبب.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorStatus</name>
    <message numerus="yes">
        <source>Refresh every %n s</source>
        <translation>
            <numerusform>التحديث كل %n ث</numerusform>
            <numerusform>التحديث كل %n ث</numerusform>
            <numerusform>التحديث كل %n ث</numerusform>
            <numerusform>التحديث كل %n ث</numerusform>
            <numerusform>التحديث كل %n ث</numerusform>
            <numerusform>التحديث كل %n ث</numerusform>
        </translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>name of a time zone</comment>
        <translation>الأوقات: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n مكالمة</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%n مكالمات</numerusform>
            <numerusform>%n مكالمة</numerusform>
            <numerusform>%n مكالمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) so far</source>
        <translation>
            <numerusform>%n مكالمة حتى الآن</numerusform>
            <numerusform>مكالمة واحدة حتى الآن</numerusform>
            <numerusform>مكالمتان حتى الآن</numerusform>
            <numerusform>%n مكالمات حتى الآن</numerusform>
            <numerusform>%n مكالمة حتى الآن</numerusform>
            <numerusform>%n مكالمة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – shown as of %1. Trying again in %2 s.</source>
        <translation>غير متصل – المعروض حتى %1. محاولة أخرى بعد %2 ث.</translation>
    </message>
    <message>
        <source>Offline. Trying again in %1 s.</source>
        <translation>غير متصل. محاولة أخرى بعد %1 ث.</translation>
    </message>
    <message>
        <source>Loading calls…</source>
        <translation>جارٍ تحميل المكالمات…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>a time</comment>
        <translation>آخر تحديث %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorWindow</name>
    <message>
        <source>Only %1</source>
        <comment>a day</comment>
        <translation>%1 فقط</translation>
    </message>
    <message>
        <source>Only %1 – %2</source>
        <comment>from one day to another</comment>
        <translation>%1 – %2 فقط</translation>
    </message>
    <message>
        <source>Only failed calls since %1</source>
        <comment>when</comment>
        <translation>المكالمات الفاشلة منذ %1 فقط</translation>
    </message>
    <message>
        <source>Testing the gateway…</source>
        <translation>جارٍ اختبار البوابة…</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>The calls were not saved</source>
        <translation>لم تُحفظ المكالمات</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
    <message>
        <source>Calls of %1, %2 to %3</source>
        <translation>مكالمات %1، من %2 إلى %3</translation>
    </message>
    <message>
        <source>The calls were not printed</source>
        <translation>لم تُطبع المكالمات</translation>
    </message>
    <message>
        <source>Check the printer and print again.</source>
        <translation>تحقق من الطابعة واطبع مرة أخرى.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>What you see here</source>
        <translation>ما تراه هنا</translation>
    </message>
    <message>
        <source>All calls to this trunk, as Twilio has them. A call that is still going on may show up only when it is over. A call that found no gateway address is in no list of Twilio’s; Trunkline knows of it from Twilio’s alerts.

Choose a call to read why it failed and what to do. In the chart, the arrow keys go from day to day, and Enter shows only that day.</source>
        <translation>كل المكالمات إلى خط الربط هذا، كما هي لدى Twilio. قد لا تظهر المكالمة الجارية إلا بعد انتهائها. المكالمة التي لم تجد عنوان بوابة ليست في أي قائمة لدى Twilio؛ يعرفها Trunkline من تنبيهات Twilio.

اختر مكالمة لتقرأ لماذا فشلت وما يمكن فعله. في المخطط تنقلك مفاتيح الأسهم من يوم إلى آخر، ويعرض مفتاح Enter ذلك اليوم فقط.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>Someone changed where calls are sent</source>
        <translation>غيّر أحد المكان الذي تُرسل إليه المكالمات</translation>
    </message>
    <message>
        <source>Check and &amp;repair the line</source>
        <translation>&amp;فحص الخط وإصلاحه</translation>
    </message>
    <message>
        <source>There is no trunk called “%1”</source>
        <translation>لا يوجد خط ربط اسمه «%1»</translation>
    </message>
    <message>
        <source>Choose one of the trunks of this account.</source>
        <translation>اختر واحدًا من خطوط الربط في هذا الحساب.</translation>
    </message>
    <message>
        <source>Calls fail on %1</source>
        <translation>تفشل المكالمات على %1</translation>
    </message>
    <message>
        <source>Trunkline watches the calls of %1</source>
        <translation>يراقب Trunkline مكالمات %1</translation>
    </message>
    <message>
        <source>Monitor – Trunkline – practice</source>
        <translation>المراقبة – Trunkline – تدريب</translation>
    </message>
    <message>
        <source>Monitor – Trunkline</source>
        <translation>المراقبة – Trunkline</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>مكالمات</translation>
    </message>
    <message>
        <source>Offline. Trying again in %1 s.</source>
        <translation>غير متصل. محاولة أخرى بعد %1 ث.</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>جارٍ التحقق لدى Twilio…</translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s), %1 failed</source>
        <translation>
            <numerusform>%n مكالمة جديدة، فشل منها %1</numerusform>
            <numerusform>مكالمة جديدة واحدة، فشل منها %1</numerusform>
            <numerusform>مكالمتان جديدتان، فشل منهما %1</numerusform>
            <numerusform>%n مكالمات جديدة، فشل منها %1</numerusform>
            <numerusform>%n مكالمة جديدة، فشل منها %1</numerusform>
            <numerusform>%n مكالمة جديدة، فشل منها %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s)</source>
        <translation>
            <numerusform>%n مكالمة جديدة</numerusform>
            <numerusform>مكالمة جديدة واحدة</numerusform>
            <numerusform>مكالمتان جديدتان</numerusform>
            <numerusform>%n مكالمات جديدة</numerusform>
            <numerusform>%n مكالمة جديدة</numerusform>
            <numerusform>%n مكالمة جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NetworkDialog</name>
    <message>
        <source>Network settings</source>
        <translation>إعدادات الشبكة</translation>
    </message>
    <message>
        <source>&amp;Same as the system</source>
        <translation>&amp;مثل النظام</translation>
    </message>
    <message>
        <source>Usually right.</source>
        <translation>صحيح عادةً.</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>&amp;دون خادم وكيل</translation>
    </message>
    <message>
        <source>Connects directly.</source>
        <translation>يتصل مباشرة.</translation>
    </message>
    <message>
        <source>This &amp;proxy</source>
        <translation>هذا ال&amp;خادم الوكيل</translation>
    </message>
    <message>
        <source>Your network team knows these values.</source>
        <translation>يعرف فريق الشبكة هذه القيم.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>المن&amp;فذ</translation>
    </message>
    <message>
        <source>How does this computer reach the internet?</source>
        <translation>كيف يصل هذا الحاسوب إلى الإنترنت؟</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Used until you close Trunkline, and not kept.</source>
        <translation>تُستخدم حتى تغلق Trunkline ولا تُحفظ.</translation>
    </message>
    <message>
        <source>As entered before</source>
        <translation>كما أُدخلت من قبل</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>ا&amp;ستخدام هذه الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Leave as it was</source>
        <translation>تر&amp;كها كما كانت</translation>
    </message>
    <message>
        <source>Enter the address of the proxy.</source>
        <translation>أدخل عنوان الخادم الوكيل.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>المنفذ عدد من 1 إلى 65535.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NewNumberTab</name>
    <message>
        <source>Looking for numbers…</source>
        <translation>جارٍ البحث عن أرقام…</translation>
    </message>
    <message>
        <source>Numbers you can get</source>
        <translation>أرقام يمكنك الحصول عليها</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Show more</source>
        <comment>a button</comment>
        <translation>إظهار المزيد</translation>
    </message>
    <message>
        <source>Search the whole country</source>
        <comment>a button</comment>
        <translation>البحث في البلد كله</translation>
    </message>
    <message>
        <source>A trial account can have one number</source>
        <translation>للحساب التجريبي رقم واحد</translation>
    </message>
    <message>
        <source>Use the number you have, or upgrade the account.</source>
        <translation>استخدم الرقم الذي لديك، أو قم بترقية الحساب.</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>قم بترقية الحساب أولًا</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>جارٍ تحميل الأرقام…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>اختر رقمًا</translation>
    </message>
    <message>
        <source>No numbers in %1 right now</source>
        <translation>لا أرقام في %1 الآن</translation>
    </message>
    <message>
        <source>No numbers with “%1” in %2 right now</source>
        <translation>لا أرقام تحتوي «%1» في %2 الآن</translation>
    </message>
    <message>
        <source>Try another type or another country.</source>
        <translation>جرّب نوعًا آخر أو بلدًا آخر.</translation>
    </message>
    <message>
        <source>Try fewer digits or another town.</source>
        <translation>جرّب أرقامًا أقل أو مدينة أخرى.</translation>
    </message>
    <message>
        <source>This account may not buy numbers in %1</source>
        <translation>لا يجوز لهذا الحساب شراء أرقام في %1</translation>
    </message>
    <message>
        <source>Choose another country, or ask Twilio.</source>
        <translation>اختر بلدًا آخر، أو اسأل Twilio.</translation>
    </message>
    <message>
        <source>Prices come from your account’s price list. Nothing is bought before you agree on the Review page.</source>
        <translation>الأسعار من قائمة أسعار حسابك. لا يُشترى شيء قبل موافقتك في صفحة المراجعة.</translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for these numbers.</source>
        <translation>يحتاج Twilio إلى عنوان في %1 لهذه الأرقام.</translation>
    </message>
    <message>
        <source>Toll-free numbers in %1 need no address.</source>
        <translation>لا تحتاج الأرقام المجانية في %1 إلى عنوان.</translation>
    </message>
    <message>
        <source>Mobile numbers in %1 need no address.</source>
        <translation>لا تحتاج أرقام الجوال في %1 إلى عنوان.</translation>
    </message>
    <message>
        <source>National numbers in %1 need no address.</source>
        <translation>لا تحتاج الأرقام الوطنية في %1 إلى عنوان.</translation>
    </message>
    <message>
        <source>Local numbers in %1 need no address.</source>
        <translation>لا تحتاج الأرقام المحلية في %1 إلى عنوان.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>إضافة %1</translation>
    </message>
    <message>
        <source>Add this number</source>
        <translation>إضافة هذا الرقم</translation>
    </message>
    <message>
        <source>Buy seve&amp;ral numbers</source>
        <translation>&amp;شراء عدة أرقام</translation>
    </message>
    <message>
        <source>Add t&amp;his number</source>
        <comment>a button: to the list of numbers to buy</comment>
        <translation>إضافة ه&amp;ذا الرقم</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>أضف رقمًا</translation>
    </message>
    <message>
        <source>This key can’t search for new numbers</source>
        <translation>لا يستطيع هذا المفتاح البحث عن أرقام جديدة</translation>
    </message>
    <message>
        <source>Go back and use another key or the Auth Token, or choose a number you own.</source>
        <translation>ارجع واستخدم مفتاحًا آخر أو Auth Token، أو اختر رقمًا تملكه.</translation>
    </message>
    <message>
        <source>Twilio sells no such numbers in %1</source>
        <translation>لا يبيع Twilio أرقامًا كهذه في %1</translation>
    </message>
    <message>
        <source>Choose another type or another country.</source>
        <translation>اختر نوعًا آخر أو بلدًا آخر.</translation>
    </message>
    <message>
        <source>A trial account can’t buy numbers</source>
        <translation>لا يستطيع الحساب التجريبي شراء أرقام</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, or use a number you own.</source>
        <translation>قم بترقية الحساب لدى Twilio، أو استخدم رقمًا تملكه.</translation>
    </message>
    <message>
        <source>Twilio needs an address outside %1 for these numbers.</source>
        <translation>يحتاج Twilio إلى عنوان خارج %1 لهذه الأرقام.</translation>
    </message>
    <message>
        <source>Twilio needs an address for these numbers. It may be in any country.</source>
        <translation>يحتاج Twilio إلى عنوان لهذه الأرقام. يمكن أن يكون في أي بلد.</translation>
    </message>
    <message>
        <source>Twilio needs an address for some of these numbers.</source>
        <translation>يحتاج Twilio إلى عنوان لبعض هذه الأرقام.</translation>
    </message>
    <message>
        <source>Callers pay nothing for a toll-free number: you pay more for each minute. It can’t be called from every country.</source>
        <translation>لا يدفع المتصلون شيئًا مقابل الرقم المجاني: أنت تدفع أكثر لكل دقيقة. لا يمكن الاتصال به من كل البلدان.</translation>
    </message>
    <message>
        <source>Callers may pay more for a call to a mobile number than to a local one.</source>
        <translation>قد يدفع المتصلون مقابل مكالمة إلى رقم جوال أكثر مما يدفعونه مقابل مكالمة إلى رقم محلي.</translation>
    </message>
    <message>
        <source>A national number belongs to the whole country and to no town.</source>
        <translation>الرقم الوطني يخص البلد كله ولا يخص مدينة بعينها.</translation>
    </message>
    <message>
        <source>Each minute of a call costs %1.</source>
        <translation>تكلف كل دقيقة من المكالمة %1.</translation>
    </message>
    <message>
        <source>“New at Twilio” marks numbers that Twilio has sold for a short time only. Not every phone company may reach them yet.</source>
        <translation>تشير «جديد لدى Twilio» إلى أرقام يبيعها Twilio منذ وقت قصير فقط. قد لا تصل إليها كل شركات الهاتف بعد.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberBasket</name>
    <message>
        <source>No number chosen yet – all that you add ring at the same gateway</source>
        <translation>لم يُختر رقم بعد – كل الأرقام التي تضيفها ترن لدى البوابة نفسها</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen</source>
        <translation>
            <numerusform>اختير %n رقم</numerusform>
            <numerusform>اختير رقم واحد</numerusform>
            <numerusform>اختير رقمان</numerusform>
            <numerusform>اختيرت %n أرقام</numerusform>
            <numerusform>اختير %n رقمًا</numerusform>
            <numerusform>اختير %n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month and what the others cost</source>
        <translation>
            <numerusform>اختير %n رقم، %1 في الشهر وما تكلفه الأرقام الأخرى</numerusform>
            <numerusform>اختير رقم واحد، %1 في الشهر وما تكلفه الأرقام الأخرى</numerusform>
            <numerusform>اختير رقمان، %1 في الشهر وما يكلفه الرقم الآخر</numerusform>
            <numerusform>اختيرت %n أرقام، %1 في الشهر وما تكلفه الأرقام الأخرى</numerusform>
            <numerusform>اختير %n رقمًا، %1 في الشهر وما تكلفه الأرقام الأخرى</numerusform>
            <numerusform>اختير %n رقم، %1 في الشهر وما تكلفه الأرقام الأخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month</source>
        <translation>
            <numerusform>اختير %n رقم، %1 في الشهر</numerusform>
            <numerusform>اختير رقم واحد، %1 في الشهر</numerusform>
            <numerusform>اختير رقمان، %1 في الشهر</numerusform>
            <numerusform>اختيرت %n أرقام، %1 في الشهر</numerusform>
            <numerusform>اختير %n رقمًا، %1 في الشهر</numerusform>
            <numerusform>اختير %n رقم، %1 في الشهر</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberConditions</name>
    <message>
        <source>Open Twilio</source>
        <comment>a button</comment>
        <translation>فتح Twilio</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>a button</comment>
        <translation>انظر مرة أخرى</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <comment>a button</comment>
        <translation>إضافة عنوان…</translation>
    </message>
    <message>
        <source>Address &amp;for this number</source>
        <translation>العنوان ل&amp;هذا الرقم</translation>
    </message>
    <message>
        <source>Doc&amp;uments for this number</source>
        <translation>م&amp;ستندات هذا الرقم</translation>
    </message>
    <message>
        <source>Twilio must check documents first</source>
        <translation>يجب أن يراجع Twilio مستندات أولًا</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Choose an address</source>
        <translation>اختر عنوانًا</translation>
    </message>
    <message>
        <source>Add an address first</source>
        <translation>أضف عنوانًا أولًا</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get a number in %1</source>
        <translation>يجب أن يراجع Twilio مستندات قبل أن تحصل على رقم في %1</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio, under Regulatory Compliance. “Save and close” keeps this set-up: come back when they are approved, and choose the number here.</source>
        <translation>يستغرق ذلك أيامًا ويتم لدى Twilio تحت Regulatory Compliance. يحتفظ «حفظ وإغلاق» بهذا الإعداد: عُد عندما تُعتمد المستندات واختر الرقم هنا.</translation>
    </message>
    <message>
        <source>These documents are approved for the time being</source>
        <translation>هذه المستندات معتمدة مؤقتًا</translation>
    </message>
    <message>
        <source>Twilio is still checking them. The number can be used at once; without a final approval it is lost after %1.</source>
        <translation>ما زال Twilio يراجعها. يمكن استخدام الرقم فورًا؛ ومن دون اعتماد نهائي يُفقد بعد %1.</translation>
    </message>
    <message>
        <source>Twilio is still checking them. The number can be used at once; without a final approval it is lost.</source>
        <translation>ما زال Twilio يراجعها. يمكن استخدام الرقم فورًا؛ ومن دون اعتماد نهائي يُفقد.</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <comment>the last choice of a list</comment>
        <translation>إضافة عنوان…</translation>
    </message>
    <message>
        <source>The addresses didn’t load</source>
        <translation>لم تُحمّل العناوين</translation>
    </message>
    <message>
        <source>Your account has no address outside %1 yet</source>
        <translation>ليس في حسابك عنوان خارج %1 بعد</translation>
    </message>
    <message>
        <source>Your account has no address in %1 yet</source>
        <translation>ليس في حسابك عنوان في %1 بعد</translation>
    </message>
    <message>
        <source>Your account has no address yet</source>
        <translation>ليس في حسابك عنوان بعد</translation>
    </message>
    <message>
        <source>Add one here, or choose another number. “Save and close” keeps this set-up while you look for the papers.</source>
        <translation>أضف عنوانًا هنا، أو اختر رقمًا آخر. يحتفظ «حفظ وإغلاق» بهذا الإعداد بينما تبحث عن الأوراق.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberListDialog</name>
    <message>
        <source>Paste a list</source>
        <translation>لصق قائمة</translation>
    </message>
    <message>
        <source>Which numbers?</source>
        <translation>أي أرقام؟</translation>
    </message>
    <message>
        <source>Paste them here, or open a file. Any spelling will do, one or more on a line; a table with other columns, too.</source>
        <translation>ألصقها هنا، أو افتح ملفًا. تصلح أي طريقة كتابة، برقم أو أكثر في كل سطر؛ ويصلح أيضًا جدول فيه أعمدة أخرى.</translation>
    </message>
    <message>
        <source>List of phone numbers</source>
        <translation>قائمة أرقام الهواتف</translation>
    </message>
    <message>
        <source>What can’t be chosen</source>
        <translation>ما لا يمكن اختياره</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <comment>a button</comment>
        <translation>فتح &amp;ملف…</translation>
    </message>
    <message>
        <source>Do&amp;n’t choose</source>
        <comment>a button</comment>
        <translation>&amp;عدم الاختيار</translation>
    </message>
    <message>
        <source>Open a list of phone numbers</source>
        <translation>فتح قائمة أرقام هواتف</translation>
    </message>
    <message>
        <source>Tables and text (%1);;All files (%2)</source>
        <translation>الجداول والنصوص (%1);;كل الملفات (%2)</translation>
    </message>
    <message>
        <source>%1 can’t be opened. Check that you may read it, or paste its contents.</source>
        <translation>تعذّر فتح %1. تحقق من أنه يُسمح لك بقراءته، أو ألصق محتواه.</translation>
    </message>
    <message>
        <source>%1 is too large for a list of numbers. Paste the part with the numbers.</source>
        <translation>%1 أكبر من أن يكون قائمة أرقام. ألصق الجزء الذي فيه الأرقام.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a phone number and why it cannot be chosen</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>not in this account</source>
        <translation>ليس في هذا الحساب</translation>
    </message>
    <message>
        <source>Line %L1: “%2”</source>
        <translation>السطر %L1: «%2»</translation>
    </message>
    <message>
        <source>1 number found</source>
        <translation>عُثر على رقم واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers found</source>
        <translation>
            <numerusform>عُثر على %Ln رقم</numerusform>
            <numerusform>عُثر على رقم واحد</numerusform>
            <numerusform>عُثر على رقمين</numerusform>
            <numerusform>عُثر على %Ln أرقام</numerusform>
            <numerusform>عُثر على %Ln رقمًا</numerusform>
            <numerusform>عُثر على %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone number found</source>
        <translation>لم يُعثر على رقم هاتف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than once</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln رقم مكرر</numerusform>
            <numerusform>رقم واحد مكرر</numerusform>
            <numerusform>رقمان مكرران</numerusform>
            <numerusform>%Ln أرقام مكررة</numerusform>
            <numerusform>%Ln رقمًا مكررًا</numerusform>
            <numerusform>%Ln رقم مكرر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not in this account</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln رقم ليس في هذا الحساب</numerusform>
            <numerusform>رقم واحد ليس في هذا الحساب</numerusform>
            <numerusform>رقمان ليسا في هذا الحساب</numerusform>
            <numerusform>%Ln أرقام ليست في هذا الحساب</numerusform>
            <numerusform>%Ln رقمًا ليست في هذا الحساب</numerusform>
            <numerusform>%Ln رقم ليست في هذا الحساب</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers of the account are still loading; some may be among those to come.</source>
        <translation>ما زالت أرقام الحساب تُحمّل؛ قد يكون بعضها بين الأرقام التي لم تصل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can’t take calls</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln رقم لا يستقبل مكالمات</numerusform>
            <numerusform>رقم واحد لا يستقبل مكالمات</numerusform>
            <numerusform>رقمان لا يستقبلان مكالمات</numerusform>
            <numerusform>%Ln أرقام لا تستقبل مكالمات</numerusform>
            <numerusform>%Ln رقمًا لا تستقبل مكالمات</numerusform>
            <numerusform>%Ln رقم لا تستقبل مكالمات</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line was not understood</source>
        <translation>لم يُفهم سطر واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were not understood</source>
        <translation>
            <numerusform>لم يُفهم %Ln سطر</numerusform>
            <numerusform>لم يُفهم سطر واحد</numerusform>
            <numerusform>لم يُفهم سطران</numerusform>
            <numerusform>لم تُفهم %Ln أسطر</numerusform>
            <numerusform>لم يُفهم %Ln سطرًا</numerusform>
            <numerusform>لم يُفهم %Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <comment>a button</comment>
        <translation>ا&amp;ختيار</translation>
    </message>
    <message>
        <source>&amp;Choose 1 number</source>
        <comment>a button</comment>
        <translation>ا&amp;ختيار رقم واحد</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Choose %Ln numbers</source>
        <comment>a button</comment>
        <translation>
            <numerusform>ا&amp;ختيار %Ln رقم</numerusform>
            <numerusform>ا&amp;ختيار رقم واحد</numerusform>
            <numerusform>ا&amp;ختيار رقمين</numerusform>
            <numerusform>ا&amp;ختيار %Ln أرقام</numerusform>
            <numerusform>ا&amp;ختيار %Ln رقمًا</numerusform>
            <numerusform>ا&amp;ختيار %Ln رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberPage</name>
    <message>
        <source>Choose a phone number</source>
        <translation>اختر رقم هاتف</translation>
    </message>
    <message>
        <source>This is the number your callers dial.</source>
        <translation>هذا هو الرقم الذي يطلبه المتصلون.</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>من أين يأتي الرقم</translation>
    </message>
    <message>
        <source>Use a number I &amp;own</source>
        <translation>استخدام رقم أ&amp;ملكه</translation>
    </message>
    <message>
        <source>&amp;Get a new number</source>
        <translation>الحصول على رقم &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>أ&amp;قرر لاحقًا</translation>
    </message>
    <message>
        <source>You can set up the line now and add a number another day. Until then nobody can call your gateway.</source>
        <translation>يمكنك إعداد الخط الآن وإضافة رقم في يوم آخر. حتى ذلك الحين لا يستطيع أحد الاتصال ببوابتك.</translation>
    </message>
    <message>
        <source>Choosing a number</source>
        <translation>اختيار رقم</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>second line of the step Phone number: it was put off</comment>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>&lt;p&gt;Callers dial this number, and Twilio sends the call over your trunk to your gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A number you own&lt;/b&gt; can do only one thing at a time. If something answers it today, that stops when the number moves to the trunk. Trunkline keeps the old setting, so you can undo it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Many numbers&lt;/b&gt;: search by digits, town or use; a click on a heading sorts, and so does the Menu key. To put several on the trunk, choose “Choose several numbers”, or paste a list of them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A new number&lt;/b&gt; is bought only after you agreed on the Review page. Twilio charges it every month until you cancel it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Some countries&lt;/b&gt; ask for an address or for documents before they give out a number. Twilio checks these.&lt;/p&gt;</source>
        <translation>&lt;p&gt;يطلب المتصلون هذا الرقم، ويرسل Twilio المكالمة عبر خط الربط إلى بوابتك.&lt;/p&gt;&lt;p&gt;&lt;b&gt;الرقم الذي تملكه&lt;/b&gt; يفعل شيئًا واحدًا فقط. إذا كان شيء يجيب عليه اليوم فسيتوقف ذلك عندما ينتقل الرقم إلى خط الربط. يحتفظ Trunkline بالإعداد القديم لتتمكن من التراجع.&lt;/p&gt;&lt;p&gt;&lt;b&gt;أرقام كثيرة&lt;/b&gt;: ابحث بالأرقام أو المدينة أو الاستخدام؛ النقر على عنوان عمود يفرز القائمة، وكذلك مفتاح القائمة. لوضع عدة أرقام على خط الربط اختر «اختيار عدة أرقام»، أو ألصق قائمة بها.&lt;/p&gt;&lt;p&gt;&lt;b&gt;الرقم الجديد&lt;/b&gt; لا يُشترى إلا بعد موافقتك في صفحة المراجعة. يحسبه Twilio كل شهر حتى تلغيه.&lt;/p&gt;&lt;p&gt;&lt;b&gt;بعض البلدان&lt;/b&gt; تطلب عنوانًا أو مستندات قبل إعطاء رقم. يراجعها Twilio.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Several phone numbers, the first by name.</extracomment>
        <translation>
            <numerusform>%1 و%Ln رقم آخر</numerusform>
            <numerusform>%1 ورقم آخر</numerusform>
            <numerusform>%1 ورقمان آخران</numerusform>
            <numerusform>%1 و%Ln أرقام أخرى</numerusform>
            <numerusform>%1 و%Ln رقمًا آخر</numerusform>
            <numerusform>%1 و%Ln رقم آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberRows</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation>مكالمات ورسائل</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation>مكالمات</translation>
    </message>
    <message>
        <source>Texts</source>
        <comment>what a phone number can do</comment>
        <translation>رسائل</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberSearchForm</name>
    <message>
        <source>&amp;Country</source>
        <translation>ال&amp;بلد</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>النو&amp;ع</translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation>نوع الرقم</translation>
    </message>
    <message>
        <source>&amp;Area code or digits</source>
        <translation>ر&amp;مز المنطقة أو أرقام</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>ال&amp;مدينة</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>town: no wish</comment>
        <translation>أي مدينة</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <comment>a button</comment>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>Search for numbers</source>
        <translation>البحث عن أرقام</translation>
    </message>
    <message>
        <source>Enter at least two digits.</source>
        <translation>أدخل رقمين على الأقل.</translation>
    </message>
    <message>
        <source>State, two letters</source>
        <translation>الولاية، حرفان</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>By state or postal code</source>
        <comment>a button</comment>
        <translation>حسب الولاية أو الرمز البريدي</translation>
    </message>
    <message>
        <source>On the keys of a phone that is %1.</source>
        <translation>يقابل ذلك على مفاتيح الهاتف %1.</translation>
    </message>
    <message>
        <source>Put * only before or after the digits.</source>
        <translation>ضع * قبل الأرقام أو بعدها فقط.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberUse</name>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>Answered by a website</source>
        <translation>يجيب عليه موقع ويب</translation>
    </message>
    <message>
        <source>Answered by an app in Twilio</source>
        <translation>يجيب عليه تطبيق في Twilio</translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation>محوّل إلى %1</translation>
    </message>
    <message>
        <source>On another trunk</source>
        <translation>على خط ربط آخر</translation>
    </message>
    <message>
        <source>On the trunk “%1”</source>
        <translation>على خط الربط «%1»</translation>
    </message>
    <message>
        <source>On this trunk already</source>
        <translation>على هذا الخط بالفعل</translation>
    </message>
    <message>
        <source>Text messages only – can’t take calls</source>
        <translation>رسائل نصية فقط – لا يستقبل مكالمات</translation>
    </message>
    <message>
        <source>Twilio is still checking your address</source>
        <translation>ما زال Twilio يراجع عنوانك</translation>
    </message>
    <message>
        <source>%1 is set up for something else</source>
        <translation>%1 مُعدّ لشيء آخر</translation>
    </message>
    <message>
        <source>%1 is on another trunk</source>
        <translation>%1 على خط ربط آخر</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”</source>
        <translation>%1 على خط الربط «%2»</translation>
    </message>
    <message>
        <source>Its calls go to the website %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>تذهب مكالماته إلى الموقع %1. إذا نقلت الرقم ذهبت إلى بوابتك. يحتفظ Trunkline بالإعداد القديم لتتمكن من التراجع.</translation>
    </message>
    <message>
        <source>Its calls go to an app in Twilio. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>تذهب مكالماته إلى تطبيق في Twilio. إذا نقلت الرقم ذهبت إلى بوابتك. يحتفظ Trunkline بالإعداد القديم لتتمكن من التراجع.</translation>
    </message>
    <message>
        <source>Its calls go to %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>تذهب مكالماته إلى %1. إذا نقلت الرقم ذهبت إلى بوابتك. يحتفظ Trunkline بالإعداد القديم لتتمكن من التراجع.</translation>
    </message>
    <message>
        <source>If you move it, that trunk no longer gets its calls. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>إذا نقلته لم يعد ذلك الخط يتلقى مكالماته. يحتفظ Trunkline بالإعداد القديم لتتمكن من التراجع.</translation>
    </message>
    <message>
        <source>Receives faxes only – can’t take calls</source>
        <translation>فاكس فقط – لا يستقبل مكالمات</translation>
    </message>
    <message>
        <source>Not a number that callers can dial</source>
        <translation>ليس رقمًا يستطيع المتصلون طلبه</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a number does today, and where: &quot;Answered by a website, hooks.example.com&quot;</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 Its text messages stay as they are.</source>
        <extracomment>Two sentences: what happens with the calls of a number that is moved; its text messages are not touched.</extracomment>
        <translation>%1 تبقى رسائله النصية كما هي.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersBar</name>
    <message>
        <source>Choose se&amp;veral numbers</source>
        <comment>a button</comment>
        <translation>اختيار &amp;عدة أرقام</translation>
    </message>
    <message>
        <source>Choose &amp;all shown</source>
        <comment>a button</comment>
        <translation>اختيار كل ال&amp;معروض</translation>
    </message>
    <message>
        <source>Choose non&amp;e</source>
        <comment>a button</comment>
        <translation>إ&amp;لغاء الاختيار</translation>
    </message>
    <message>
        <source>&amp;Paste a list…</source>
        <comment>a button: phone numbers</comment>
        <translation>ل&amp;صق قائمة…</translation>
    </message>
    <message>
        <source>Choose &amp;just one</source>
        <comment>a button: one phone number instead of several</comment>
        <translation>اختيار رقم &amp;واحد فقط</translation>
    </message>
    <message numerus="yes">
        <source>1 of %Ln numbers</source>
        <extracomment>How many numbers match what was typed, of how many there are.</extracomment>
        <translation>
            <numerusform>1 من %Ln رقم</numerusform>
            <numerusform>1 من رقم واحد</numerusform>
            <numerusform>1 من رقمين</numerusform>
            <numerusform>1 من %Ln أرقام</numerusform>
            <numerusform>1 من %Ln رقمًا</numerusform>
            <numerusform>1 من %Ln رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln numbers</source>
        <translation>
            <numerusform>%1 من %Ln رقم</numerusform>
            <numerusform>%1 من رقم واحد</numerusform>
            <numerusform>%1 من رقمين</numerusform>
            <numerusform>%1 من %Ln أرقام</numerusform>
            <numerusform>%1 من %Ln رقمًا</numerusform>
            <numerusform>%1 من %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <comment>phone numbers that were loaded</comment>
        <translation>%1 حتى الآن…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers so far…</source>
        <translation>
            <numerusform>%Ln رقم حتى الآن…</numerusform>
            <numerusform>رقم واحد حتى الآن…</numerusform>
            <numerusform>رقمان حتى الآن…</numerusform>
            <numerusform>%Ln أرقام حتى الآن…</numerusform>
            <numerusform>%Ln رقمًا حتى الآن…</numerusform>
            <numerusform>%Ln رقم حتى الآن…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are too many: %Ln numbers can be set up in one go. Search for some of them first.</source>
        <translation>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد %Ln رقم دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد رقم واحد دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد رقمين دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد %Ln أرقام دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد %Ln رقمًا دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
            <numerusform>هذه أرقام كثيرة جدًا: يمكن إعداد %Ln رقم دفعة واحدة. ابحث عن بعضها أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>No number chosen yet</source>
        <translation>لم يُختر رقم بعد</translation>
    </message>
    <message>
        <source>1 number chosen</source>
        <translation>اختير رقم واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers chosen</source>
        <translation>
            <numerusform>اختير %Ln رقم</numerusform>
            <numerusform>اختير رقم واحد</numerusform>
            <numerusform>اختير رقمان</numerusform>
            <numerusform>اختيرت %Ln أرقام</numerusform>
            <numerusform>اختير %Ln رقمًا</numerusform>
            <numerusform>اختير %Ln رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them in use</source>
        <extracomment>%1: &quot;1,000 numbers chosen&quot;; %Ln: how many of them do something else today</extracomment>
        <translation>
            <numerusform>%1، %Ln منها مستخدم</numerusform>
            <numerusform>%1، واحد منها مستخدم</numerusform>
            <numerusform>%1، اثنان منها مستخدمان</numerusform>
            <numerusform>%1، %Ln منها مستخدمة</numerusform>
            <numerusform>%1، %Ln منها مستخدمة</numerusform>
            <numerusform>%1، %Ln منها مستخدمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln left out: not in this account any more, or not free for calls.</source>
        <extracomment>%1: &quot;998 numbers chosen&quot;</extracomment>
        <translation>
            <numerusform>%1. استُبعد %Ln رقم: لم يعد في هذا الحساب، أو ليس متاحًا للمكالمات.</numerusform>
            <numerusform>%1. استُبعد رقم واحد: لم يعد في هذا الحساب، أو ليس متاحًا للمكالمات.</numerusform>
            <numerusform>%1. استُبعد رقمان: لم يعودا في هذا الحساب، أو ليسا متاحين للمكالمات.</numerusform>
            <numerusform>%1. استُبعدت %Ln أرقام: لم تعد في هذا الحساب، أو ليست متاحة للمكالمات.</numerusform>
            <numerusform>%1. استُبعد %Ln رقمًا: لم تعد في هذا الحساب، أو ليست متاحة للمكالمات.</numerusform>
            <numerusform>%1. استُبعد %Ln رقم: لم تعد في هذا الحساب، أو ليست متاحة للمكالمات.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A number&apos;s place and what its owner called it: &quot;San Francisco – Reception&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>heading of a table</comment>
        <translation>المكان</translation>
    </message>
    <message>
        <source>What it does today</source>
        <comment>heading of a table</comment>
        <translation>ما يفعله اليوم</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>at the end of a table row that is read aloud</comment>
        <translation>مختار</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>heading of a table</comment>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>heading of a table: local, mobile …</comment>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation>الإمكانات</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OldGateways</name>
    <message>
        <source>Already on this trunk</source>
        <translation>موجودة على هذا الخط</translation>
    </message>
    <message>
        <source>Loading the gateways of this trunk…</source>
        <translation>جارٍ تحميل بوابات هذا الخط…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The gateways of this trunk didn’t load</source>
        <translation>لم تُحمّل بوابات هذا الخط</translation>
    </message>
    <message>
        <source>They stay as they are. You can also try again.</source>
        <translation>تبقى كما هي. يمكنك أيضًا المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>اتركها كما هي</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>أوقفها</translation>
    </message>
    <message>
        <source>What happens to %1</source>
        <translation>ما يحدث لـ %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OtherProviderPage</name>
    <message>
        <source>Using another phone provider</source>
        <translation>استخدام مزوّد هاتف آخر</translation>
    </message>
    <message>
        <source>Your gateway works with any provider that offers a SIP trunk. Trunkline can’t change their settings, but it can tell you what to ask for – and test your gateway.</source>
        <translation>تعمل بوابتك مع أي مزوّد يقدم خط ربط SIP. لا يستطيع Trunkline تغيير إعدادات هؤلاء، لكنه يستطيع أن يخبرك بما تطلبه – وأن يختبر بوابتك.</translation>
    </message>
    <message>
        <source>Your gateway’s &amp;address</source>
        <translation>عنوان &amp;بوابتك</translation>
    </message>
    <message>
        <source>Ask your provider for this</source>
        <translation>اطلب هذا من مزوّدك</translation>
    </message>
    <message>
        <source>&amp;Copy as a message</source>
        <translation>&amp;نسخ كرسالة</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>This address means “this computer”. Your provider can’t use it. Enter the public address of your gateway.</source>
        <translation>هذا العنوان يعني «هذا الحاسوب». لا يستطيع مزوّدك استخدامه. أدخل العنوان العام لبوابتك.</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 يعمل داخل مبناك فقط. أدخل العنوان العام لبوابتك. يعرفه من يعتني بشبكتك.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual. Enter the real address of your gateway.</source>
        <translation>هذا عنوان مثال من دليل. أدخل العنوان الحقيقي لبوابتك.</translation>
    </message>
    <message>
        <source>What was t&amp;ried</source>
        <translation>ما &amp;جُرّب</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnKeyNotice</name>
    <message>
        <source>Making a key for Trunkline…</source>
        <translation>جارٍ إنشاء مفتاح لـ Trunkline…</translation>
    </message>
    <message>
        <source>Trunkline on %1</source>
        <comment>name of an API key; %1 is the name of the computer</comment>
        <translation>Trunkline على %1</translation>
    </message>
    <message>
        <source>This account already has a key called “%1”</source>
        <translation>في هذا الحساب مفتاح اسمه «%1» بالفعل</translation>
    </message>
    <message>
        <source>Its secret can’t be read again. Trunkline can delete it and make a new one; whatever still uses the old key then stops working.</source>
        <translation>لا يمكن قراءة سرّه مرة أخرى. يستطيع Trunkline حذفه وإنشاء مفتاح جديد؛ وعندئذ يتوقف عن العمل كل ما زال يستخدم المفتاح القديم.</translation>
    </message>
    <message>
        <source>Delete it and make a new one</source>
        <translation>حذفه وإنشاء مفتاح جديد</translation>
    </message>
    <message>
        <source>A key was made, but its secret was lost on the way</source>
        <translation>أُنشئ مفتاح، لكن سرّه فُقد في الطريق</translation>
    </message>
    <message>
        <source>Twilio shows a secret only once. Trunkline can delete the key “%1” and make a new one.</source>
        <translation>لا يعرض Twilio السر إلا مرة واحدة. يستطيع Trunkline حذف المفتاح «%1» وإنشاء مفتاح جديد.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio</translation>
    </message>
    <message>
        <source>No key called “%1” is there. You can try again.</source>
        <translation>لا يوجد هناك مفتاح اسمه «%1». يمكنك المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>No key was made</source>
        <translation>لم يُنشأ أي مفتاح</translation>
    </message>
    <message>
        <source>Go on with the Auth Token</source>
        <translation>المتابعة باستخدام Auth Token</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnedNumbersTab</name>
    <message>
        <source>Search numbers</source>
        <translation>البحث في الأرقام</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>a button</comment>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>Load the numbers again</source>
        <translation>تحميل الأرقام مرة أخرى</translation>
    </message>
    <message>
        <source>Your phone numbers</source>
        <translation>أرقام هواتفك</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Get a new number</source>
        <comment>a button</comment>
        <translation>الحصول على رقم جديد</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>a button</comment>
        <translation>أقرر لاحقًا</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>جارٍ تحميل الأرقام…</translation>
    </message>
    <message>
        <source>Choose one of the two buttons</source>
        <translation>اختر أحد الزرين</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>اختر رقمًا</translation>
    </message>
    <message>
        <source>Tick the box to move the number</source>
        <translation>ضع العلامة لنقل الرقم</translation>
    </message>
    <message>
        <source>No number matches “%1”.</source>
        <translation>لا رقم يطابق «%1».</translation>
    </message>
    <message>
        <source>Loading numbers… This takes longer than usual.</source>
        <extracomment>While numbers are loaded and it has taken more than ten seconds.</extracomment>
        <translation>جارٍ تحميل الأرقام… يستغرق هذا أطول من المعتاد.</translation>
    </message>
    <message>
        <source>The numbers didn’t load</source>
        <translation>لم تُحمّل الأرقام</translation>
    </message>
    <message>
        <source>Get one here.</source>
        <translation>احصل على رقم هنا.</translation>
    </message>
    <message>
        <source>Get one here. A local number in %1 costs %2 a month on your account’s price list.</source>
        <translation>احصل على رقم هنا. يكلف الرقم المحلي في %1 مبلغ %2 في الشهر حسب قائمة أسعار حسابك.</translation>
    </message>
    <message>
        <source>This account has no phone numbers yet</source>
        <translation>ليس في هذا الحساب أرقام هواتف بعد</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln numbers have loaded</source>
        <translation>
            <numerusform>حُمّل أول %Ln رقم فقط</numerusform>
            <numerusform>حُمّل أول رقم فقط</numerusform>
            <numerusform>حُمّل أول رقمين فقط</numerusform>
            <numerusform>حُمّلت أول %Ln أرقام فقط</numerusform>
            <numerusform>حُمّل أول %Ln رقمًا فقط</numerusform>
            <numerusform>حُمّل أول %Ln رقم فقط</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 You can use these, or go on loading the others.</source>
        <extracomment>%1: what went wrong</extracomment>
        <translation>%1 يمكنك استخدام هذه الأرقام، أو متابعة تحميل غيرها.</translation>
    </message>
    <message>
        <source>Choose at least one number</source>
        <translation>اختر رقمًا واحدًا على الأقل</translation>
    </message>
    <message>
        <source>Tick the box to move the numbers</source>
        <translation>ضع العلامة لنقل الأرقام</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Page</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Place</name>
    <message>
        <source>the %1</source>
        <extracomment>A country whose name has an article in English: &quot;the United States&quot;. Languages that need none translate it as %1.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Local</source>
        <comment>type of phone number</comment>
        <translation>محلي</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <comment>type of phone number</comment>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>type of phone number</comment>
        <translation>جوال</translation>
    </message>
    <message>
        <source>National</source>
        <comment>type of phone number</comment>
        <translation>وطني</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>type of phone number</comment>
        <translation>آخر</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PlanRows</name>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>Use the existing trunk %1</source>
        <translation>استخدام خط الربط الموجود %1</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>إرسال مكالماته إلى %1</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn</source>
        <comment>%1 is a list: a and b</comment>
        <translation>إرسال مكالماته إلى %1 بالتناوب</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between gateways that are tried one after the other</comment>
        <translation>، ثم </translation>
    </message>
    <message>
        <source>Send its calls to %1, and to %2 if that fails</source>
        <translation>إرسال مكالماته إلى %1، وإلى %2 إذا فشل ذلك</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn, and to %2 if they fail</source>
        <translation>إرسال مكالماته إلى %1 بالتناوب، وإلى %2 إذا فشلت</translation>
    </message>
    <message>
        <source>The gateway %1 on this trunk stays as it is</source>
        <translation>تبقى البوابة %1 على هذا الخط كما هي</translation>
    </message>
    <message>
        <source>In practice the number is made up</source>
        <translation>في التدريب الرقم مختلَق</translation>
    </message>
    <message>
        <source>For calls and texts</source>
        <translation>للمكالمات والرسائل</translation>
    </message>
    <message>
        <source>For calls</source>
        <translation>للمكالمات</translation>
    </message>
    <message>
        <source>%1, for calls and texts</source>
        <comment>a town</comment>
        <translation>%1، للمكالمات والرسائل</translation>
    </message>
    <message>
        <source>%1, for calls</source>
        <comment>a town</comment>
        <translation>%1، للمكالمات</translation>
    </message>
    <message>
        <source>No number for now</source>
        <translation>لا رقم الآن</translation>
    </message>
    <message>
        <source>%1 is on this trunk already</source>
        <translation>%1 على هذا الخط بالفعل</translation>
    </message>
    <message>
        <source>What answers them today stops answering</source>
        <translation>ما يجيب عليها اليوم سيتوقف عن الإجابة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are left out</source>
        <translation>
            <numerusform>استُبعد %Ln رقم</numerusform>
            <numerusform>استُبعد رقم واحد</numerusform>
            <numerusform>استُبعد رقمان</numerusform>
            <numerusform>استُبعدت %Ln أرقام</numerusform>
            <numerusform>استُبعد %Ln رقمًا</numerusform>
            <numerusform>استُبعد %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not in the account, take no calls, or are in use and nobody agreed to move them.</source>
        <translation>ليست في الحساب، أو لا تستقبل مكالمات، أو مستخدمة ولم يوافق أحد على نقلها.</translation>
    </message>
    <message>
        <source>%1 is left out</source>
        <translation>استُبعد %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are on this trunk already</source>
        <translation>
            <numerusform>%Ln رقم على هذا الخط بالفعل</numerusform>
            <numerusform>رقم واحد على هذا الخط بالفعل</numerusform>
            <numerusform>رقمان على هذا الخط بالفعل</numerusform>
            <numerusform>%Ln أرقام على هذا الخط بالفعل</numerusform>
            <numerusform>%Ln رقمًا على هذا الخط بالفعل</numerusform>
            <numerusform>%Ln رقم على هذا الخط بالفعل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductDetails</name>
    <message>
        <source>Your own list of products can’t be used</source>
        <translation>لا يمكن استخدام قائمة منتجاتك الخاصة</translation>
    </message>
    <message>
        <source>%1 Until that is mended, only the built-in products are shown.</source>
        <translation>%1 حتى يُصلح ذلك لا تُعرض إلا المنتجات المضمّنة.</translation>
    </message>
    <message>
        <source>Fill in “%1”. The product shows it to you.</source>
        <translation>املأ «%1». يعرضه لك المنتج.</translation>
    </message>
    <message>
        <source>This looks different from what is needed, for example %1.</source>
        <translation>يبدو هذا مختلفًا عن المطلوب، مثل %1.</translation>
    </message>
    <message>
        <source>Good to know about %1</source>
        <translation>من المفيد معرفته عن %1</translation>
    </message>
    <message>
        <source>Some settings were changed for %1</source>
        <translation>تغيّرت بعض الإعدادات من أجل %1</translation>
    </message>
    <message>
        <source>%1 is connected in another way</source>
        <translation>يُوصل %1 بطريقة أخرى</translation>
    </message>
    <message>
        <source>A trunk can’t reach it. Read %1.</source>
        <translation>لا يستطيع خط ربط الوصول إليه. اقرأ %1.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>قراءة %1</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned on, since %1 needs it. Twilio charges for it per minute.</source>
        <translation>شُغّل «تشفير المكالمات» لأن %1 يحتاج إليه. يحسبه Twilio لكل دقيقة.</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned off, since %1 doesn’t support it.</source>
        <translation>أُوقف «تشفير المكالمات» لأن %1 لا يدعمه.</translation>
    </message>
    <message>
        <source>Call transfer was turned on, since %1 needs it. Twilio charges the second call of a transfer, too.</source>
        <translation>شُغّل تحويل المكالمات لأن %1 يحتاج إليه. يحسب Twilio المكالمة الثانية في التحويل أيضًا.</translation>
    </message>
    <message>
        <source>Transferred calls show the original caller.</source>
        <translation>تُظهر المكالمات المحوّلة المتصل الأصلي.</translation>
    </message>
    <message>
        <source>Transferred calls show the number that was dialled.</source>
        <translation>تُظهر المكالمات المحوّلة الرقم المطلوب.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductField</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2, a while ago.</source>
        <translation>من ملخص %1، تمت المراجعة في %2، منذ مدة.</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2.</source>
        <translation>من ملخص %1، تمت المراجعة في %2.</translation>
    </message>
    <message>
        <source>From %1, checked on %2, a while ago.</source>
        <comment>a guide, a date</comment>
        <translation>من %1، تمت المراجعة في %2، منذ مدة.</translation>
    </message>
    <message>
        <source>From %1, checked on %2.</source>
        <comment>a guide, a date</comment>
        <translation>من %1، تمت المراجعة في %2.</translation>
    </message>
    <message>
        <source>Gateway pro&amp;duct</source>
        <translation>منت&amp;ج البوابة</translation>
    </message>
    <message>
        <source>Gateway product, optional</source>
        <translation>منتج البوابة، اختياري</translation>
    </message>
    <message>
        <source>Other or not sure</source>
        <translation>غيرها أو لست متأكدًا</translation>
    </message>
    <message>
        <source>Gateways and phone systems</source>
        <comment>heading in a list</comment>
        <translation>البوابات وأنظمة الهاتف</translation>
    </message>
    <message>
        <source>Voice platforms</source>
        <comment>heading in a list</comment>
        <translation>منصات صوتية</translation>
    </message>
    <message>
        <source>%1, port %2.</source>
        <comment>TCP, a number</comment>
        <translation>%1، المنفذ %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductSteps</name>
    <message>
        <source>What %1 needs</source>
        <translation>ما يحتاج إليه %1</translation>
    </message>
    <message>
        <source>Settings on its own side</source>
        <translation>إعدادات من جانبه</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>قراءة %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PurchaseTroubles</name>
    <message>
        <source>This number needs an address.</source>
        <translation>يحتاج هذا الرقم إلى عنوان.</translation>
    </message>
    <message>
        <source>Numbers in %1 need an address.</source>
        <translation>تحتاج الأرقام في %1 إلى عنوان.</translation>
    </message>
    <message>
        <source>This number needs an address in %1.</source>
        <translation>يحتاج هذا الرقم إلى عنوان في %1.</translation>
    </message>
    <message>
        <source>This number needs an address in the same town.</source>
        <translation>يحتاج هذا الرقم إلى عنوان في المدينة نفسها.</translation>
    </message>
    <message>
        <source>Twilio can’t find the address that was given for this number.</source>
        <translation>لا يجد Twilio العنوان الذي أُعطي لهذا الرقم.</translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation>يحتاج Twilio إلى عنوان</translation>
    </message>
    <message>
        <source>Add one, then continue.</source>
        <translation>أضف عنوانًا ثم تابع.</translation>
    </message>
    <message>
        <source>Twilio did not accept the proof of identity. You were not charged.</source>
        <translation>لم يقبل Twilio إثبات الهوية. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Twilio wants a proof of identity for this number. You were not charged.</source>
        <translation>يطلب Twilio إثبات هوية لهذا الرقم. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Twilio wants to see documents for this number. You were not charged.</source>
        <translation>يريد Twilio الاطلاع على مستندات لهذا الرقم. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Twilio wants to see documents for numbers in %1. You were not charged.</source>
        <translation>يريد Twilio الاطلاع على مستندات للأرقام في %1. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Twilio wants to know who you are</source>
        <translation>يريد Twilio أن يعرف من أنت</translation>
    </message>
    <message>
        <source>Twilio must check documents first</source>
        <translation>يجب أن يراجع Twilio مستندات أولًا</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio, under Regulatory Compliance. Everything before it is done and stays in place.</source>
        <translation>يستغرق ذلك أيامًا ويتم لدى Twilio تحت Regulatory Compliance. كل ما قبله تم ويبقى كما هو.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>لم يُفقد شيء</translation>
    </message>
    <message>
        <source>Save and close, and continue when they are approved. Or choose another number.</source>
        <translation>احفظ وأغلق، وتابع عندما تُعتمد المستندات. أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation>كل ما قبله تم ويبقى كما هو.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account</source>
        <translation>لم يتمكن Twilio من الخصم من الحساب</translation>
    </message>
    <message>
        <source>Add money or another card in Twilio, then continue.</source>
        <translation>أضف رصيدًا أو بطاقة أخرى في Twilio ثم تابع.</translation>
    </message>
    <message>
        <source>The purchase was declined. You were not charged.</source>
        <translation>رُفض الشراء. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>A trial account can’t buy this number</source>
        <translation>لا يستطيع الحساب التجريبي شراء هذا الرقم</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, then continue. Nothing you entered is lost.</source>
        <translation>قم بترقية الحساب لدى Twilio ثم تابع. لم يُفقد شيء مما أدخلته.</translation>
    </message>
    <message>
        <source>A trial account can have one number, and not of every type. You were not charged.</source>
        <translation>للحساب التجريبي رقم واحد، وليس من كل الأنواع. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Trial accounts can’t buy phone numbers. You were not charged.</source>
        <translation>لا تستطيع الحسابات التجريبية شراء أرقام هواتف. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>اختيار رقم آخر</translation>
    </message>
    <message>
        <source>Twilio doesn’t know %1 as a phone number. You were not charged.</source>
        <translation>لا يعرف Twilio %1 كرقم هاتف. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation>أوقف Twilio هذا الحساب</translation>
    </message>
    <message>
        <source>Nothing was bought, and you were not charged.</source>
        <translation>لم يُشترَ شيء، ولم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then continue.</source>
        <translation>السبب غالبًا فاتورة غير مدفوعة. سوِّ الأمر مع Twilio ثم تابع.</translation>
    </message>
    <message>
        <source>Twilio doesn’t let this account buy numbers</source>
        <translation>لا يسمح Twilio لهذا الحساب بشراء أرقام</translation>
    </message>
    <message>
        <source>Ask Twilio’s support to allow it, then continue. Or use a number you own.</source>
        <translation>اطلب من دعم Twilio السماح بذلك ثم تابع. أو استخدم رقمًا تملكه.</translation>
    </message>
    <message>
        <source>These codes may not buy a number</source>
        <translation>لا يجوز بهذه الرموز شراء رقم</translation>
    </message>
    <message>
        <source>Sign in with another key or with the Auth Token, then continue.</source>
        <translation>سجّل الدخول بمفتاح آخر أو باستخدام Auth Token، ثم تابع.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::RepairQuestion</name>
    <message>
        <source>Fix the line</source>
        <translation>إصلاح الخط</translation>
    </message>
    <message>
        <source>Fix the line?</source>
        <translation>هل تُصلح الخط؟</translation>
    </message>
    <message>
        <source>Trunkline does this in your Twilio account, and nothing else:</source>
        <translation>يفعل Trunkline هذا في حسابك لدى Twilio ولا شيء غيره:</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>ما سيفعله Trunkline</translation>
    </message>
    <message>
        <source>What answers %1 today stops answering. Trunkline keeps a note of it, so that it can be set back.</source>
        <translation>ما يجيب على %1 اليوم سيتوقف عن الإجابة. يحتفظ Trunkline بملاحظة عنه ليمكن إعادته.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;ليس الآن</translation>
    </message>
    <message>
        <source>&amp;Fix it</source>
        <translation>إ&amp;صلاح</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ReviewPage</name>
    <message>
        <source>Check the plan</source>
        <translation>راجع الخطة</translation>
    </message>
    <message>
        <source>Call path</source>
        <translation>مسار المكالمة</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>ما سيفعله Trunkline</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>جارٍ التحقق لدى Twilio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>See call &amp;prices</source>
        <comment>a button</comment>
        <translation>عرض أس&amp;عار المكالمات</translation>
    </message>
    <message>
        <source>See call prices at Twilio</source>
        <translation>عرض أسعار المكالمات لدى Twilio</translation>
    </message>
    <message>
        <source>Everything is already as you asked</source>
        <translation>كل شيء كما طلبت بالفعل</translation>
    </message>
    <message>
        <source>There is nothing left to do. You can check the line now.</source>
        <translation>لم يبقَ شيء لفعله. يمكنك فحص الخط الآن.</translation>
    </message>
    <message>
        <source>This is practice</source>
        <translation>هذا تدريب</translation>
    </message>
    <message>
        <source>Every step runs with a simulated account. Nothing reaches Twilio and nothing is charged.</source>
        <translation>تُنفذ كل خطوة على حساب محاكى. لا يصل شيء إلى Twilio ولا يُحسب شيء.</translation>
    </message>
    <message>
        <source>This is everything Trunkline would do in a real account.</source>
        <translation>هذا كل ما كان سيفعله Trunkline في حساب حقيقي.</translation>
    </message>
    <message>
        <source>This is everything Trunkline will do. Nothing else in your Twilio account changes.</source>
        <translation>هذا كل ما سيفعله Trunkline. لا يتغير شيء آخر في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Some answers are missing</source>
        <translation>بعض الإجابات ناقصة</translation>
    </message>
    <message>
        <source>Go back and complete the steps before this one.</source>
        <translation>ارجع وأكمل الخطوات السابقة.</translation>
    </message>
    <message>
        <source>Twilio has not answered yet</source>
        <translation>لم يجب Twilio بعد</translation>
    </message>
    <message>
        <source>Trunkline looks at your account before it changes anything.</source>
        <translation>ينظر Trunkline إلى حسابك قبل أن يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Change the trunk</source>
        <comment>a button</comment>
        <translation>تغيير خط الربط</translation>
    </message>
    <message>
        <source>Change the gateways</source>
        <comment>a button</comment>
        <translation>تغيير البوابات</translation>
    </message>
    <message>
        <source>Use another account</source>
        <comment>a button</comment>
        <translation>استخدام حساب آخر</translation>
    </message>
    <message>
        <source>Agree to move the number</source>
        <comment>a button</comment>
        <translation>الموافقة على نقل الرقم</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <comment>a button</comment>
        <translation>اختيار رقم آخر</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to pay now.&lt;/b&gt; Call minutes cost what your account’s price list says.</source>
        <translation>&lt;b&gt;لا شيء يُدفع الآن.&lt;/b&gt; تكلف دقائق المكالمات ما تقوله قائمة أسعار حسابك.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 today&lt;/b&gt;, then %1 a month plus call minutes</source>
        <translation>&lt;b&gt;%1 اليوم&lt;/b&gt;، ثم %1 في الشهر إضافة إلى دقائق المكالمات</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Add money first.</source>
        <translation>رصيدك في Twilio هو %1. أضف رصيدًا أولًا.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Twilio’s monthly price&lt;/b&gt; today and every month, plus call minutes</source>
        <translation>&lt;b&gt;سعر Twilio الشهري&lt;/b&gt; اليوم وكل شهر، إضافة إلى دقائق المكالمات</translation>
    </message>
    <message>
        <source>The price list of your account has no price for this number.</source>
        <translation>ليس في قائمة أسعار حسابك سعر لهذا الرقم.</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Prices are from your account’s price list.</source>
        <translation>رصيدك في Twilio هو %1. الأسعار من قائمة أسعار حسابك.</translation>
    </message>
    <message>
        <source>Prices are from your account’s price list.</source>
        <translation>الأسعار من قائمة أسعار حسابك.</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>تغيّر السعر</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>يكلف الرقم الآن %1 في الشهر.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for &lt;b&gt;%2&lt;/b&gt;, until I cancel it.</source>
        <extracomment>Keep &lt;b&gt;…&lt;/b&gt; around the same words.</extracomment>
        <translation>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;%2&lt;/b&gt; حتى ألغيه.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges its monthly price for &lt;b&gt;%1&lt;/b&gt;, until I cancel it.</source>
        <translation>أوا&amp;فق على أن يحسب Twilio سعره الشهري مقابل &lt;b&gt;%1&lt;/b&gt; حتى ألغيه.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>The plan is not ready yet</source>
        <translation>الخطة ليست جاهزة بعد</translation>
    </message>
    <message>
        <source>Change the plan first</source>
        <translation>غيّر الخطة أولًا</translation>
    </message>
    <message>
        <source>Add money in Twilio first</source>
        <translation>أضف رصيدًا في Twilio أولًا</translation>
    </message>
    <message>
        <source>Tick the box to agree</source>
        <translation>ضع العلامة للموافقة</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <comment>a button</comment>
        <translation>مغادرة الت&amp;دريب</translation>
    </message>
    <message>
        <source>&amp;Run the practice</source>
        <comment>a button</comment>
        <translation>&amp;بدء التدريب</translation>
    </message>
    <message>
        <source>&amp;Check the line</source>
        <comment>a button</comment>
        <translation>&amp;فحص الخط</translation>
    </message>
    <message>
        <source>Buy number and &amp;set up</source>
        <comment>a button</comment>
        <translation>&amp;شراء الرقم والإعداد</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <comment>a button</comment>
        <translation>إ&amp;عداد</translation>
    </message>
    <message>
        <source>Before anything happens</source>
        <translation>قبل أن يحدث شيء</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline has looked at your account just now and compared it with what you asked for. The list is the difference: only this will be done.&lt;/p&gt;&lt;p&gt;Choose a row to go back and change it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Costs.&lt;/b&gt; A new number costs its monthly price, today and every month until you cancel it. Call minutes come on top. Trunks and gateways are free.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Undo.&lt;/b&gt; Everything except the price of a number can be undone afterwards.&lt;/p&gt;</source>
        <translation>&lt;p&gt;نظر Trunkline إلى حسابك الآن وقارنه بما طلبت. القائمة هي الفرق: لن يُفعل غير هذا.&lt;/p&gt;&lt;p&gt;اختر سطرًا للرجوع وتغييره.&lt;/p&gt;&lt;p&gt;&lt;b&gt;التكاليف.&lt;/b&gt; يكلف الرقم الجديد سعره الشهري اليوم وكل شهر حتى تلغيه. وتضاف دقائق المكالمات. خطوط الربط والبوابات مجانية.&lt;/p&gt;&lt;p&gt;&lt;b&gt;التراجع.&lt;/b&gt; يمكن التراجع عن كل شيء لاحقًا ما عدا سعر الرقم.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>second line of the step Review</comment>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Each minute of an incoming call costs %1.</source>
        <translation>تكلف كل دقيقة من المكالمة الواردة %1.</translation>
    </message>
    <message>
        <source>Each minute of an incoming call costs %1, depending on the number.</source>
        <translation>تكلف كل دقيقة من المكالمة الواردة %1، حسب الرقم.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 and Twilio’s price for the others&lt;/b&gt; today and every month, plus call minutes</source>
        <translation>&lt;b&gt;%1 وسعر Twilio للأرقام الأخرى&lt;/b&gt; اليوم وكل شهر، إضافة إلى دقائق المكالمات</translation>
    </message>
    <message numerus="yes">
        <source>The price list of your account has no price for %n of the numbers.</source>
        <translation>
            <numerusform>ليس في قائمة أسعار حسابك سعر لـ %n من الأرقام.</numerusform>
            <numerusform>ليس في قائمة أسعار حسابك سعر لأحد الأرقام.</numerusform>
            <numerusform>ليس في قائمة أسعار حسابك سعر لاثنين من الأرقام.</numerusform>
            <numerusform>ليس في قائمة أسعار حسابك سعر لـ %n من الأرقام.</numerusform>
            <numerusform>ليس في قائمة أسعار حسابك سعر لـ %n من الأرقام.</numerusform>
            <numerusform>ليس في قائمة أسعار حسابك سعر لـ %n من الأرقام.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your Twilio balance is %1.</source>
        <translation>رصيدك في Twilio هو %1.</translation>
    </message>
    <message>
        <source>%1 now costs %2 a month.</source>
        <translation>يكلف %1 الآن %2 في الشهر.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers now cost something else. All numbers and their prices are below the list.</source>
        <translation>
            <numerusform>تغيّرت تكلفة %n من الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
            <numerusform>تغيّرت تكلفة أحد الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
            <numerusform>تغيّرت تكلفة اثنين من الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
            <numerusform>تغيّرت تكلفة %n من الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
            <numerusform>تغيّرت تكلفة %n من الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
            <numerusform>تغيّرت تكلفة %n من الأرقام. كل الأرقام وأسعارها أسفل القائمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges its monthly prices for &lt;b&gt;%n number(s)&lt;/b&gt;, until I cancel them.</source>
        <translation>
            <numerusform>أوا&amp;فق على أن يحسب Twilio أسعاره الشهرية مقابل &lt;b&gt;%n رقم&lt;/b&gt; حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio سعره الشهري مقابل &lt;b&gt;رقم واحد&lt;/b&gt; حتى ألغيه.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio أسعاره الشهرية مقابل &lt;b&gt;رقمين&lt;/b&gt; حتى ألغيهما.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio أسعاره الشهرية مقابل &lt;b&gt;%n أرقام&lt;/b&gt; حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio أسعاره الشهرية مقابل &lt;b&gt;%n رقمًا&lt;/b&gt; حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio أسعاره الشهرية مقابل &lt;b&gt;%n رقم&lt;/b&gt; حتى ألغيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for the &lt;b&gt;%n number(s)&lt;/b&gt; listed above, until I cancel them.</source>
        <translation>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الأرقام الـ %n&lt;/b&gt; المذكورة أعلاه حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الرقم&lt;/b&gt; المذكور أعلاه حتى ألغيه.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الرقمين&lt;/b&gt; المذكورين أعلاه حتى ألغيهما.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الأرقام الـ %n&lt;/b&gt; المذكورة أعلاه حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الأرقام الـ %n&lt;/b&gt; المذكورة أعلاه حتى ألغيها.</numerusform>
            <numerusform>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;الأرقام الـ %n&lt;/b&gt; المذكورة أعلاه حتى ألغيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for &lt;b&gt;%2&lt;/b&gt;, until I cancel them.</source>
        <translation>أوا&amp;فق على أن يحسب Twilio &lt;b&gt;%1 اليوم وكل شهر&lt;/b&gt; مقابل &lt;b&gt;%2&lt;/b&gt; حتى ألغيها.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n رقم</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the region of the number to %1 in Twilio, under Active numbers. The change takes up to five minutes.</source>
        <translation>اضبط منطقة الرقم على %1 في Twilio تحت Active numbers. يستغرق التغيير حتى خمس دقائق.</translation>
    </message>
    <message>
        <source>Calls to %1 are handled in %2</source>
        <translation>تُعالَج المكالمات إلى %1 في %2</translation>
    </message>
    <message>
        <source>This line is in %1 and hears only the calls of its own region.</source>
        <translation>هذا الخط في %1 ولا تصل إليه إلا مكالمات منطقته.</translation>
    </message>
    <message>
        <source>Calls to a new number are handled in %1 at first</source>
        <translation>تُعالَج المكالمات إلى رقم جديد في %1 في البداية</translation>
    </message>
    <message>
        <source>All n&amp;umbers</source>
        <translation>كل الأر&amp;قام</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Buy numbers and &amp;set up</source>
        <comment>a button</comment>
        <translation>&amp;شراء الأرقام والإعداد</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::RunRows</name>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a step</comment>
        <translation>موجود بالفعل</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds a step took</comment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 محاولة أخرى بعد %2 ث (%3 من %4).</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>trying again, %1</source>
        <comment>state of a step, for screen readers</comment>
        <translation>محاولة أخرى، %1</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>غير واضح</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SettingUpPage</name>
    <message>
        <source>&amp;Set up another</source>
        <translation>إ&amp;عداد خط آخر</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Stop after buying</source>
        <translation>إي&amp;قاف بعد الشراء</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;حفظ وإغلاق</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>الترا&amp;جع عن كل شيء…</translation>
    </message>
    <message>
        <source>&amp;Go on without a number</source>
        <translation>المتابعة دو&amp;ن رقم</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>جارٍ تحميل الأرقام…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>اختر رقمًا</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>م&amp;تابعة</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>أ&amp;نشئه من جديد</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>فت&amp;ح Twilio</translation>
    </message>
    <message>
        <source>&amp;Add an address…</source>
        <translation>إ&amp;ضافة عنوان…</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>تسجيل الد&amp;خول مرة أخرى…</translation>
    </message>
    <message>
        <source>Choose &amp;another number</source>
        <translation>اختيار &amp;رقم آخر</translation>
    </message>
    <message>
        <source>Back to the &amp;plan</source>
        <translation>العودة إلى ال&amp;خطة</translation>
    </message>
    <message>
        <source>Buy &amp;it at its monthly price</source>
        <translation>&amp;شراؤه بسعره الشهري</translation>
    </message>
    <message>
        <source>Buy &amp;it for %1 a month</source>
        <translation>&amp;شراؤه مقابل %1 في الشهر</translation>
    </message>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>ما زال العمل جاريًا</translation>
    </message>
    <message>
        <source>Trunkline finishes the current step and remembers where it was.</source>
        <translation>يُنهي Trunkline الخطوة الحالية ويتذكر أين وصل.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>م&amp;واصلة</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline looks at the account, does what the plan said, and reads everything back. Each line of the list is one step.&lt;/p&gt;&lt;p&gt;You can stop at any time. What is done stays in place, and the next start goes on from there.&lt;/p&gt;&lt;p&gt;If the connection drops, Trunkline looks what is there before it does anything else. Nothing is bought twice.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ينظر Trunkline إلى الحساب، ويفعل ما في الخطة، ثم يقرأ كل شيء من جديد. كل سطر في القائمة خطوة.&lt;/p&gt;&lt;p&gt;يمكنك التوقف في أي وقت. ما تم يبقى كما هو، ويتابع البدء التالي من هناك.&lt;/p&gt;&lt;p&gt;إذا انقطع الاتصال نظر Trunkline إلى الموجود قبل أن يفعل أي شيء آخر. لا يُشترى شيء مرتين.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>second line of the step “Set up”</comment>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>الت&amp;فاصيل</translation>
    </message>
    <message>
        <source>Passwords and codes are hidden</source>
        <translation>كلمات المرور والرموز مخفية</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>نسخ السجل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Fixing your line</source>
        <translation>جارٍ إصلاح خطك</translation>
    </message>
    <message>
        <source>Setting up your line</source>
        <translation>جارٍ إعداد خطك</translation>
    </message>
    <message>
        <source>This takes about 20 seconds. You can leave the window open and do something else.</source>
        <translation>يستغرق هذا نحو 20 ثانية. يمكنك ترك النافذة مفتوحة وفعل شيء آخر.</translation>
    </message>
    <message>
        <source>The line is down</source>
        <translation>أُزيل الخط</translation>
    </message>
    <message>
        <source>Taking the line down</source>
        <translation>جارٍ إزالة الخط</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>قُرئ كل شيء من Twilio وهو كما طلبت.</translation>
    </message>
    <message>
        <source>You still own %1.</source>
        <translation>ما زلت تملك %1.</translation>
    </message>
    <message>
        <source>You still own %1 (%2 a month).</source>
        <translation>ما زلت تملك %1 (%2 في الشهر).</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>كل شيء كما كان من قبل.</translation>
    </message>
    <message>
        <source>What Trunkline made is gone, except for what is named below.</source>
        <translation>زال ما أنشأه Trunkline، ما عدا المذكور أدناه.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>جارٍ النظر إلى الموجود…</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>تمت كل الخطوات</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>توقف عند الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>Progress, step %1 of %2, %3</source>
        <translation>التقدم، الخطوة %1 من %2، %3</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>تغيّر السعر</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>يكلف الرقم الآن %1 في الشهر.</translation>
    </message>
    <message>
        <source>Some things stay</source>
        <translation>بعض الأشياء تبقى</translation>
    </message>
    <message>
        <source>Nothing is taken down before you agree.</source>
        <translation>لا يُزال شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Trunkline closes after step %1 of %2: %3</source>
        <translation>سيُغلق Trunkline بعد الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>Stopping after step %1 of %2: %3</source>
        <translation>سيتوقف بعد الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>&amp;Go on without it</source>
        <translation>المتابعة دو&amp;نه</translation>
    </message>
    <message>
        <source>Take &amp;it instead</source>
        <translation>أ&amp;خذه بدلًا منه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln رقم</numerusform>
            <numerusform>رقمًا واحدًا</numerusform>
            <numerusform>رقمين</numerusform>
            <numerusform>%Ln أرقام</numerusform>
            <numerusform>%Ln رقمًا</numerusform>
            <numerusform>%Ln رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول مرة أخرى</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>م&amp;تابعة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message>
        <source>This computer can’t reach the internet</source>
        <translation>هذا الحاسوب لا يصل إلى الإنترنت</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Your codes are still here – nothing is lost.</source>
        <translation>تحقق من الكابل أو الشبكة اللاسلكية. إذا كانت شركتك تستخدم خادمًا وكيلًا فأدخله في إعدادات الشبكة. رموزك ما زالت هنا – لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>إعدادات الشبكة…</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes</source>
        <translation>لم يقبل Twilio هذه الرموز</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>انسخ Auth Token مرة أخرى: فهو يتغير عندما ينشئ أحد رمزًا جديدًا. وإن لم ينجح فجرّب منطقة أخرى – لكل منطقة رمزها الخاص.</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>اللصق مرة أخرى</translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation>أين أجدها؟</translation>
    </message>
    <message>
        <source>Check that the key still exists, and paste its secret again. If it still fails, try another region – each region has its own keys.</source>
        <translation>تحقق من أن المفتاح ما زال موجودًا، وألصق سره مرة أخرى. وإن لم ينجح فجرّب منطقة أخرى – لكل منطقة مفاتيحها.</translation>
    </message>
    <message>
        <source>This key may not change phone settings</source>
        <translation>لا يجوز لهذا المفتاح تغيير إعدادات الهاتف</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>استخدم مفتاحًا آخر، أو سجّل الدخول باستخدام Auth Token.</translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation>استخدام Auth Token</translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation>أوقف Twilio هذا الحساب</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>السبب غالبًا فاتورة غير مدفوعة. سوِّ الأمر مع Twilio ثم تحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>فتح Twilio</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>تحقق مرة أخرى</translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation>هذا الحساب مغلق</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>استخدم رموز حساب آخر.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer</source>
        <translation>Twilio لا يجيب</translation>
    </message>
    <message>
        <source>The internet works, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault.</source>
        <translation>الإنترنت يعمل، لكن Twilio لا يجيب. ربما يحجبه جدار الحماية، أو لدى Twilio عطل.</translation>
    </message>
    <message>
        <source>Twilio status</source>
        <translation>حالة Twilio</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password</source>
        <translation>الخادم الوكيل يطلب اسمًا وكلمة مرور</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>أدخلهما في إعدادات الشبكة.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe</source>
        <translation>الاتصال بـ Twilio غير آمن</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>شيء ما بين هذا الحاسوب و Twilio يغيّر الاتصال. لم تُرسل رموزك. اسأل فريق الشبكة.</translation>
    </message>
    <message>
        <source>Twilio is busy</source>
        <translation>Twilio مشغول</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
            <numerusform>محاولة أخرى بعد %n ث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>This computer is connected to a network</source>
        <translation>هذا الحاسوب متصل بشبكة</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>الإنترنت</translation>
    </message>
    <message>
        <source>No answer from any address we tried</source>
        <translation>لا إجابة من أي عنوان جُرّب</translation>
    </message>
    <message>
        <source>No network found</source>
        <translation>لم يُعثر على شبكة</translation>
    </message>
    <message>
        <source>Not checked, because there is no network</source>
        <translation>لم يُفحص لعدم وجود شبكة</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Not checked, because the internet is out of reach</source>
        <translation>لم يُفحص لتعذر الوصول إلى الإنترنت</translation>
    </message>
    <message>
        <source>How far the network goes</source>
        <translation>إلى أين تصل الشبكة</translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
            <numerusform>يحاول Trunkline من تلقاء نفسه بعد %n ث.</numerusform>
        </translation>
    </message>
    <message>
        <source>This trial account has run out</source>
        <translation>انتهى هذا الحساب التجريبي</translation>
    </message>
    <message>
        <source>Twilio ends a trial after some time, or when its free units are used. Upgrade it at Twilio, then check again, or use the codes of another account.</source>
        <translation>يُنهي Twilio الحساب التجريبي بعد مدة، أو عند استهلاك وحداته المجانية. قم بترقيته لدى Twilio ثم تحقق مرة أخرى، أو استخدم رموز حساب آخر.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>الترقية لدى Twilio</translation>
    </message>
    <message>
        <source>Twilio doesn’t know this account</source>
        <translation>لا يعرف Twilio هذا الحساب</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, try another region – each region has its own accounts and codes.</source>
        <translation>انسخ Account SID مرة أخرى. وإن كان صحيحًا فجرّب منطقة أخرى – لكل منطقة حساباتها ورموزها.</translation>
    </message>
    <message>
        <source>The service doesn’t know this account</source>
        <translation>لا تعرف الخدمة هذا الحساب</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, the address of the service is not: ask whoever gave it to you.</source>
        <translation>انسخ Account SID مرة أخرى. وإن كان صحيحًا فعنوان الخدمة غير صحيح: اسأل من أعطاك إياه.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes in %1</source>
        <translation>لم يقبل Twilio هذه الرموز في %1</translation>
    </message>
    <message>
        <source>Each region has codes of its own. At Twilio choose this region at the top of the page with your codes and copy them there, or choose the region that these codes are from.</source>
        <translation>لكل منطقة رموزها الخاصة. اختر لدى Twilio هذه المنطقة أعلى الصفحة التي فيها رموزك وانسخها من هناك، أو اختر المنطقة التي تخصها هذه الرموز.</translation>
    </message>
    <message>
        <source>Twilio doesn’t let this account use trunks</source>
        <translation>لا يسمح Twilio لهذا الحساب باستخدام خطوط الربط</translation>
    </message>
    <message>
        <source>Ask Twilio’s support to allow Elastic SIP Trunking, then check again, or use the codes of another account.</source>
        <translation>اطلب من دعم Twilio السماح بـ Elastic SIP Trunking ثم تحقق مرة أخرى، أو استخدم رموز حساب آخر.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignedInRow</name>
    <message>
        <source>&amp;Use another account</source>
        <translation>ا&amp;ستخدام حساب آخر</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>مسجّل الدخول باسم</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SimilarNumbers</name>
    <message>
        <source>Similar numbers at the same price</source>
        <translation>أرقام مشابهة بالسعر نفسه</translation>
    </message>
    <message>
        <source>Search f&amp;or others</source>
        <translation>البحث عن غير&amp;ها</translation>
    </message>
    <message>
        <source>Looking for numbers…</source>
        <translation>جارٍ البحث عن أرقام…</translation>
    </message>
    <message>
        <source>There are no similar numbers right now.</source>
        <translation>لا توجد أرقام مشابهة الآن.</translation>
    </message>
    <message>
        <source>The numbers didn’t load. %1</source>
        <translation>لم تُحمّل الأرقام. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Steps</name>
    <message>
        <source>Twilio account</source>
        <translation>حساب Twilio</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation>فحص الخط</translation>
    </message>
    <message>
        <source>Choose a trunk</source>
        <translation>اختيار خط ربط</translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation>الفحص والإصلاح</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SubaccountMenu</name>
    <message>
        <source>%1, the account itself</source>
        <translation>%1، الحساب نفسه</translation>
    </message>
    <message>
        <source>%1 – suspended</source>
        <translation>%1 – موقوف</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TakeOverNotice</name>
    <message>
        <source>%1 – %2</source>
        <comment>a phone number and what it does today</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these numbers do something else today</source>
        <translation>
            <numerusform>%Ln من هذه الأرقام يفعل شيئًا آخر اليوم</numerusform>
            <numerusform>واحد من هذه الأرقام يفعل شيئًا آخر اليوم</numerusform>
            <numerusform>اثنان من هذه الأرقام يفعلان شيئًا آخر اليوم</numerusform>
            <numerusform>%Ln من هذه الأرقام تفعل شيئًا آخر اليوم</numerusform>
            <numerusform>%Ln من هذه الأرقام تفعل شيئًا آخر اليوم</numerusform>
            <numerusform>%Ln من هذه الأرقام تفعل شيئًا آخر اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Each does what stands beside it. If you move them, that stops, and their calls go to your gateway. Text messages stay as they are. Trunkline keeps the old settings, so you can undo this.</source>
        <translation>يفعل كل منها ما هو مكتوب بجانبه. إذا نقلتها توقف ذلك وذهبت مكالماتها إلى بوابتك. تبقى الرسائل النصية كما هي. يحتفظ Trunkline بالإعدادات القديمة لتتمكن من التراجع.</translation>
    </message>
    <message>
        <source>Numbers that stop what they do today</source>
        <translation>أرقام تتوقف عما تفعله اليوم</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln numbers to my gateway</source>
        <translation>
            <numerusform>ا&amp;نقل %Ln رقم إلى بوابتي</numerusform>
            <numerusform>ا&amp;نقل رقمًا واحدًا إلى بوابتي</numerusform>
            <numerusform>ا&amp;نقل رقمين إلى بوابتي</numerusform>
            <numerusform>ا&amp;نقل %Ln أرقام إلى بوابتي</numerusform>
            <numerusform>ا&amp;نقل %Ln رقمًا إلى بوابتي</numerusform>
            <numerusform>ا&amp;نقل %Ln رقم إلى بوابتي</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move %1 to my gateway</source>
        <translation>ا&amp;نقل %1 إلى بوابتي</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TestCallCard</name>
    <message>
        <source>&amp;Hang up</source>
        <translation>إن&amp;هاء المكالمة</translation>
    </message>
    <message>
        <source>Twilio needs another number of your account to call from. Call %1 from any phone instead.</source>
        <translation>يحتاج Twilio إلى رقم آخر من حسابك ليتصل منه. اتصل بـ %1 من أي هاتف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Fix the line first. A test call then proves the whole way.</source>
        <translation>أصلح الخط أولًا. عندئذ تثبت المكالمة التجريبية الطريق كله.</translation>
    </message>
    <message>
        <source>Looking for a number to call from…</source>
        <translation>جارٍ البحث عن رقم للاتصال منه…</translation>
    </message>
    <message>
        <source>Place a &amp;test call</source>
        <translation>إجراء مكالمة &amp;تجريبية</translation>
    </message>
    <message>
        <source>No test call yet</source>
        <translation>لا مكالمة تجريبية بعد</translation>
    </message>
    <message>
        <source>It rings…</source>
        <translation>يرن…</translation>
    </message>
    <message>
        <source>Answered – listening…</source>
        <translation>تم الرد – جارٍ الاستماع…</translation>
    </message>
    <message>
        <source>Calling %1…</source>
        <translation>جارٍ الاتصال بـ %1…</translation>
    </message>
    <message>
        <source>%1. The connection dropped, so nobody knows how the call ended.</source>
        <comment>time of day</comment>
        <translation>%1. انقطع الاتصال، لذلك لا يعرف أحد كيف انتهت المكالمة.</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>ا&amp;تصل مرة أخرى</translation>
    </message>
    <message>
        <source>The test call could not be placed</source>
        <translation>تعذّر إجراء المكالمة التجريبية</translation>
    </message>
    <message>
        <source>The test call was answered</source>
        <translation>تم الرد على المكالمة التجريبية</translation>
    </message>
    <message>
        <source>How the test call ended is not known</source>
        <translation>لا يُعرف كيف انتهت المكالمة التجريبية</translation>
    </message>
    <message>
        <source>Test call didn’t get through</source>
        <translation>لم تمر المكالمة التجريبية</translation>
    </message>
    <message>
        <source>The numbers of your account didn’t load, so Trunkline doesn’t know which one can call.</source>
        <translation>لم تُحمّل أرقام حسابك، لذلك لا يعرف Trunkline أيها يستطيع الاتصال.</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>إيقاف ال&amp;انتظار</translation>
    </message>
    <message>
        <source>Check &amp;everything again</source>
        <translation>ت&amp;حقق من كل شيء مرة أخرى</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>&amp;نسخ الرقم</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
    <message>
        <source>I’ll call from my &amp;own phone</source>
        <translation>سأتصل من هاتفي ال&amp;خاص</translation>
    </message>
    <message>
        <source>Call &amp;from</source>
        <translation>الاتصال &amp;من</translation>
    </message>
    <message>
        <source>%1 (your phone)</source>
        <comment>a verified number</comment>
        <translation>%1 (هاتفك)</translation>
    </message>
    <message>
        <source>On a trial account Twilio places no test calls. Verify your phone with Twilio, then call %1 from it.</source>
        <translation>في الحساب التجريبي لا يجري Twilio مكالمات تجريبية. تحقق من هاتفك لدى Twilio ثم اتصل منه بـ %1.</translation>
    </message>
    <message>
        <source>On a trial account Twilio places no test calls. Call from a number you verified with Twilio: %1.</source>
        <translation>في الحساب التجريبي لا يجري Twilio مكالمات تجريبية. اتصل من رقم تحققت منه لدى Twilio: %1.</translation>
    </message>
    <message>
        <source>Cost: less than %1.</source>
        <comment>an amount of money</comment>
        <translation>التكلفة: أقل من %1.</translation>
    </message>
    <message>
        <source>It costs what your account’s price list says; Twilio didn’t tell how much.</source>
        <translation>يكلف ذلك ما تقوله قائمة أسعار حسابك؛ لم يذكر Twilio كم.</translation>
    </message>
    <message>
        <source>Twilio calls your number and listens for 8 s.</source>
        <translation>يتصل Twilio برقمك ويستمع 8 ثوانٍ.</translation>
    </message>
    <message>
        <source>Trunkline waits for your call: %1.</source>
        <comment>minutes and seconds</comment>
        <translation>ينتظر Trunkline مكالمتك: %1.</translation>
    </message>
    <message>
        <source>You are practising, so Trunkline plays the phone.</source>
        <translation>أنت تتدرب، لذلك يقوم Trunkline بدور الهاتف.</translation>
    </message>
    <message>
        <source>Call %1 now</source>
        <translation>اتصل بـ %1 الآن</translation>
    </message>
    <message>
        <source>%1 took it, not your first gateway.</source>
        <translation>استقبلتها %1، وليس بوابتك الأولى.</translation>
    </message>
    <message>
        <source>%1, lasted %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1، استمرت %2 ث.</translation>
    </message>
    <message>
        <source>%1, picked up after about %2 s, lasted %3 s.</source>
        <comment>time of day, seconds, seconds</comment>
        <translation>%1، تم الرد بعد نحو %2 ث، استمرت %3 ث.</translation>
    </message>
    <message>
        <source>%1. No gateway took it; the web address for that case answered instead.</source>
        <comment>time of day</comment>
        <translation>%1. لم تستقبلها أي بوابة؛ أجاب بدلًا منها عنوان الويب المخصص لهذه الحالة.</translation>
    </message>
    <message>
        <source>%1, you hung up after %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1، أنهيت الاتصال بعد %2 ث.</translation>
    </message>
    <message>
        <source>Did you hear ringing or a message?</source>
        <translation>هل سمعت رنينًا أو رسالة؟</translation>
    </message>
    <message>
        <source>%1, stopped after %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1، أُوقفت بعد %2 ث.</translation>
    </message>
    <message>
        <source>You hung up before the answer</source>
        <translation>أنهيت الاتصال قبل الرد</translation>
    </message>
    <message>
        <source>We didn’t see a call</source>
        <translation>لم نرَ أي مكالمة</translation>
    </message>
    <message>
        <source>The gateway did not answer</source>
        <translation>لم ترد البوابة</translation>
    </message>
    <message>
        <source>Asking Twilio why…</source>
        <translation>جارٍ سؤال Twilio عن السبب…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TransferChoice</name>
    <message>
        <source>Call tran&amp;sfer</source>
        <translation>ت&amp;حويل المكالمات</translation>
    </message>
    <message>
        <source>Sho&amp;w as caller</source>
        <translation>ال&amp;معروض كمتصل</translation>
    </message>
    <message>
        <source>What the &amp;gateway must send</source>
        <translation>ما يجب أن ترسله ال&amp;بوابة</translation>
    </message>
    <message>
        <source>Off (recommended)</source>
        <translation>متوقف (موصى به)</translation>
    </message>
    <message>
        <source>To other SIP addresses</source>
        <translation>إلى عناوين SIP أخرى</translation>
    </message>
    <message>
        <source>To SIP addresses and phone numbers</source>
        <translation>إلى عناوين SIP وأرقام الهواتف</translation>
    </message>
    <message>
        <source>The original caller</source>
        <translation>المتصل الأصلي</translation>
    </message>
    <message>
        <source>The number that was dialled</source>
        <translation>الرقم المطلوب</translation>
    </message>
    <message>
        <source>Twilio charges the second call, too.</source>
        <translation>يحسب Twilio المكالمة الثانية أيضًا.</translation>
    </message>
    <message>
        <source>Will callers be passed on to people? Then let the gateway do it (SIP REFER).</source>
        <translation>هل سيُحوَّل المتصلون إلى أشخاص؟ إذن دع البوابة تفعل ذلك (SIP REFER).</translation>
    </message>
    <message>
        <source>The gateway may pass a caller on to a person at a SIP address, not at a phone number.</source>
        <translation>يجوز للبوابة تحويل المتصل إلى شخص على عنوان SIP، وليس على رقم هاتف.</translation>
    </message>
    <message>
        <source>To a phone number: REFER with “Refer-To: &lt;%1&gt;”.</source>
        <translation>إلى رقم هاتف: REFER مع «Refer-To: &lt;%1&gt;».</translation>
    </message>
    <message>
        <source>Or as %1, if the trunk has a domain.</source>
        <translation>أو بصيغة %1، إذا كان لخط الربط نطاق.</translation>
    </message>
    <message>
        <source>Or as %1, by the trunk’s domain.</source>
        <translation>أو بصيغة %1، عبر نطاق خط الربط.</translation>
    </message>
    <message>
        <source>Other SIP addresses with a phone number before the @ are refused.</source>
        <translation>تُرفض عناوين SIP الأخرى التي فيها رقم هاتف قبل @.</translation>
    </message>
    <message>
        <source>The country that is called has to be allowed in Twilio: Voice, Settings, Geo permissions.</source>
        <translation>يجب أن يكون البلد الذي يُتصل به مسموحًا في Twilio: Voice ثم Settings ثم Geo permissions.</translation>
    </message>
    <message>
        <source>The first call goes on meanwhile, and the second one costs what calls to that number cost.</source>
        <translation>تستمر المكالمة الأولى في هذه الأثناء، وتكلف الثانية ما تكلفه المكالمات إلى ذلك الرقم.</translation>
    </message>
    <message>
        <source>To a SIP address: REFER with “Refer-To: &lt;%1&gt;”.</source>
        <translation>إلى عنوان SIP: REFER مع «Refer-To: &lt;%1&gt;».</translation>
    </message>
    <message>
        <source>The gateway can’t talk to the person first: Twilio passes callers on blindly. Emergency numbers can’t be called so.</source>
        <translation>لا تستطيع البوابة التحدث إلى الشخص أولًا: يحوّل Twilio المتصلين دون تمهيد. لا يمكن الاتصال بأرقام الطوارئ بهذه الطريقة.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Troubles</name>
    <message>
        <source>For support: code %1.</source>
        <translation>للدعم: الرمز %1.</translation>
    </message>
    <message>
        <source>One step didn’t work</source>
        <translation>لم تنجح إحدى الخطوات</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation>كل ما قبله تم ويبقى كما هو.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message>
        <source>The set-up can’t begin</source>
        <translation>تعذّر بدء الإعداد</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The trunk is gone</source>
        <translation>خط الربط غير موجود</translation>
    </message>
    <message>
        <source>Someone deleted it while Trunkline was working.</source>
        <translation>حذفه أحد بينما كان Trunkline يعمل.</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>اختيار رقم آخر</translation>
    </message>
    <message>
        <source>The number was taken in the meantime. Everything before it is done and stays in place.</source>
        <translation>أُخذ الرقم في هذه الأثناء. كل ما قبله تم ويبقى كما هو.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>اشتراه شخص آخر قبل لحظة. لم يُحسب عليك شيء.</translation>
    </message>
    <message>
        <source>The connection dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>When you continue, Trunkline first looks what is already there. It never buys twice.</source>
        <translation>عندما تتابع ينظر Trunkline أولًا إلى ما هو موجود. إنه لا يشتري مرتين أبدًا.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio. ربما تم الشراء وربما لا.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio. ربما تم ذلك وربما لا.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>لم يُفقد شيء</translation>
    </message>
    <message>
        <source>You can also close Trunkline and continue tomorrow. It starts again from this step.</source>
        <translation>يمكنك أيضًا إغلاق Trunkline والمتابعة غدًا. يبدأ من هذه الخطوة.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول مرة أخرى</translation>
    </message>
    <message>
        <source>Someone made a new Auth Token.</source>
        <translation>أنشأ أحد Auth Token جديدًا.</translation>
    </message>
    <message>
        <source>Twilio no longer accepts the Auth Token.</source>
        <translation>لم يعد Twilio يقبل Auth Token.</translation>
    </message>
    <message>
        <source>Trunkline needs codes that work before it can go on.</source>
        <translation>يحتاج Trunkline إلى رموز صالحة قبل أن يتابع.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Still to do: %1.</source>
        <translation>لم يتغير شيء. المتبقي: %1.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Only the check of the result is missing.</source>
        <translation>تم ويبقى كما هو: %1. لا ينقص إلا التحقق من النتيجة.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Still to do: %2.</source>
        <translation>تم ويبقى كما هو: %1. المتبقي: %2.</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>توقف عند الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Go back to the numbers and agree to move it, or choose another one.</source>
        <translation>ارجع إلى الأرقام ووافق على نقله، أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Give the trunk another name, or delete one of them in Twilio.</source>
        <translation>أعطِ خط الربط اسمًا آخر، أو احذف واحدًا منها في Twilio.</translation>
    </message>
    <message>
        <source>Agree to the price first</source>
        <translation>وافق على السعر أولًا</translation>
    </message>
    <message>
        <source>The price is not the one you agreed to. Nothing was bought.</source>
        <translation>ليس السعر هو الذي وافقت عليه. لم يُشترَ شيء.</translation>
    </message>
    <message>
        <source>Go back to the plan. It shows what the number costs now.</source>
        <translation>ارجع إلى الخطة. فهي تعرض كم يكلف الرقم الآن.</translation>
    </message>
    <message>
        <source>Some numbers are left</source>
        <translation>بقيت بعض الأرقام</translation>
    </message>
    <message>
        <source>All others are done and stay in place.</source>
        <translation>كل الأرقام الأخرى تمت وتبقى كما هي.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkAdvanced</name>
    <message>
        <source>Encr&amp;ypt calls</source>
        <translation>ت&amp;شفير المكالمات</translation>
    </message>
    <message>
        <source>TLS and SRTP. Your gateway must support both.</source>
        <translation>TLS و SRTP. يجب أن تدعم بوابتك كليهما.</translation>
    </message>
    <message>
        <source>&amp;Look up the caller’s name</source>
        <translation>ال&amp;بحث عن اسم المتصل</translation>
    </message>
    <message>
        <source>CNAM. US and Canadian callers only; Twilio charges per call.</source>
        <translation>CNAM. للمتصلين من الولايات المتحدة وكندا فقط؛ يحسبه Twilio لكل مكالمة.</translation>
    </message>
    <message>
        <source>Don’t record</source>
        <translation>دون تسجيل</translation>
    </message>
    <message>
        <source>From the first ring</source>
        <translation>من أول رنة</translation>
    </message>
    <message>
        <source>From the answer</source>
        <translation>من الرد</translation>
    </message>
    <message>
        <source>From the first ring, both sides apart</source>
        <translation>من أول رنة، الطرفان منفصلان</translation>
    </message>
    <message>
        <source>From the answer, both sides apart</source>
        <translation>من الرد، الطرفان منفصلان</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>الت&amp;سجيل</translation>
    </message>
    <message>
        <source>Leave out s&amp;ilence</source>
        <translation>حذف ال&amp;صمت</translation>
    </message>
    <message>
        <source>Trunk do&amp;main</source>
        <translation>&amp;نطاق خط الربط</translation>
    </message>
    <message>
        <source>Only needed for outgoing calls and by some gateway products.</source>
        <translation>لازم فقط للمكالمات الصادرة ولبعض منتجات البوابات.</translation>
    </message>
    <message>
        <source>Trunk domain</source>
        <translation>نطاق خط الربط</translation>
    </message>
    <message>
        <source>Web address i&amp;f nothing answers</source>
        <translation>عنوان ويب إذا لم &amp;يجب أحد</translation>
    </message>
    <message>
        <source>Web address Twilio asks when no gateway answers</source>
        <translation>عنوان الويب الذي يسأله Twilio عندما لا تجيب أي بوابة</translation>
    </message>
    <message>
        <source>Twilio charges for recordings and stores them. In many places you must tell callers first.</source>
        <translation>يحسب Twilio التسجيلات ويخزنها. في أماكن كثيرة يجب إخبار المتصلين أولًا.</translation>
    </message>
    <message>
        <source>In many places you must tell callers first.</source>
        <translation>في أماكن كثيرة يجب إخبار المتصلين أولًا.</translation>
    </message>
    <message>
        <source>This name is taken. Free is %1.</source>
        <translation>هذا الاسم محجوز. المتاح %1.</translation>
    </message>
    <message>
        <source>%1 doesn’t support this.</source>
        <comment>a gateway product</comment>
        <translation>لا يدعم %1 هذا.</translation>
    </message>
    <message>
        <source>%1 needs this.</source>
        <comment>a gateway product</comment>
        <translation>يحتاج %1 إلى هذا.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkChoice</name>
    <message>
        <source>You already have a trunk with this name</source>
        <translation>لديك خط ربط بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>أُنشئ في %1.</translation>
    </message>
    <message>
        <source>Created %1. It has %2 and %3.</source>
        <translation>أُنشئ في %1. فيه %2 و %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n من أرقام الهواتف</numerusform>
            <numerusform>%n من أرقام الهواتف</numerusform>
            <numerusform>%n من أرقام الهواتف</numerusform>
            <numerusform>%n من أرقام الهواتف</numerusform>
            <numerusform>%n من أرقام الهواتف</numerusform>
            <numerusform>%n من أرقام الهواتف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n من البوابات</numerusform>
            <numerusform>%n من البوابات</numerusform>
            <numerusform>%n من البوابات</numerusform>
            <numerusform>%n من البوابات</numerusform>
            <numerusform>%n من البوابات</numerusform>
            <numerusform>%n من البوابات</numerusform>
        </translation>
    </message>
    <message>
        <source>You already have trunks with this name</source>
        <translation>لديك خطوط ربط بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>Choose which one is meant.</source>
        <translation>اختر المقصود منها.</translation>
    </message>
    <message>
        <source>A trial account can have one trunk</source>
        <translation>للحساب التجريبي خط ربط واحد</translation>
    </message>
    <message>
        <source>Use the existing trunk “%1”, or delete it in Twilio first.</source>
        <translation>استخدم خط الربط الموجود «%1»، أو احذفه في Twilio أولًا.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows</source>
        <translation>في هذا الحساب 100 خط ربط، وهو أقصى ما يسمح به Twilio</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>استخدم خطًا موجودًا، أو احذف واحدًا في Twilio.</translation>
    </message>
    <message>
        <source>&amp;Use the existing trunk</source>
        <translation>استخدام خط الربط ال&amp;موجود</translation>
    </message>
    <message>
        <source>Use the trunk %1</source>
        <translation>استخدام خط الربط %1</translation>
    </message>
    <message>
        <source>Trunkline adds only what is missing.</source>
        <translation>يضيف Trunkline ما ينقص فقط.</translation>
    </message>
    <message>
        <source>&amp;Create “%1”</source>
        <translation>إنشا&amp;ء «%1»</translation>
    </message>
    <message>
        <source>The existing trunk stays as it is.</source>
        <translation>يبقى خط الربط الموجود كما هو.</translation>
    </message>
    <message>
        <source>Existing trunk to use</source>
        <translation>خط الربط الموجود المراد استخدامه</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkPage</name>
    <message>
        <source>Name your trunk</source>
        <translation>سمِّ خط الربط</translation>
    </message>
    <message>
        <source>The trunk is the line between Twilio and your gateway. Only you see its name.</source>
        <translation>خط الربط هو الخط بين Twilio وبوابتك. أنت وحدك ترى اسمه.</translation>
    </message>
    <message>
        <source>What the trunk will do</source>
        <translation>ما سيفعله خط الربط</translation>
    </message>
    <message>
        <source>&amp;Trunk name</source>
        <translation>اس&amp;م خط الربط</translation>
    </message>
    <message>
        <source>A place or a purpose works well, for example “Front desk” or “Clinic bookings”.</source>
        <translation>المكان أو الغرض مناسب، مثل «الاستقبال» أو «حجوزات العيادة».</translation>
    </message>
    <message>
        <source>A&amp;dvanced settings</source>
        <translation>الإعدادات ال&amp;متقدمة</translation>
    </message>
    <message>
        <source>Reset t&amp;o usual</source>
        <translation>إ&amp;عادة إلى المعتاد</translation>
    </message>
    <message>
        <source>Reset the advanced settings</source>
        <translation>إعادة الإعدادات المتقدمة إلى المعتاد</translation>
    </message>
    <message>
        <source>Give the trunk a name first</source>
        <translation>أعطِ خط الربط اسمًا أولًا</translation>
    </message>
    <message>
        <source>Choose which trunk to use</source>
        <translation>اختر خط الربط المراد استخدامه</translation>
    </message>
    <message>
        <source>Correct the advanced settings first</source>
        <translation>صحّح الإعدادات المتقدمة أولًا</translation>
    </message>
    <message>
        <source>%1 line</source>
        <comment>name of a trunk; %1 is the name of the account</comment>
        <translation>خط %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>settings</comment>
        <translation>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption, transfer, recording, caller names</source>
        <translation>التشفير والتحويل والتسجيل وأسماء المتصلين</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters typed of those allowed</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Only the first 64 characters were kept.</source>
        <translation>أُبقيت أول 64 محرفًا فقط.</translation>
    </message>
    <message>
        <source>Carry incoming calls from your number to your gateway</source>
        <translation>نقل المكالمات الواردة من رقمك إلى بوابتك</translation>
    </message>
    <message>
        <source>Let in four calls at once</source>
        <translation>السماح بأربع مكالمات في الوقت نفسه</translation>
    </message>
    <message>
        <source>Let in as many calls at once as your account allows</source>
        <translation>السماح بعدد المكالمات المتزامنة الذي يسمح به حسابك</translation>
    </message>
    <message>
        <source>Encrypt calls</source>
        <translation>تشفير المكالمات</translation>
    </message>
    <message>
        <source>Look up the caller’s name, which Twilio charges per call</source>
        <translation>البحث عن اسم المتصل، ويحسبه Twilio لكل مكالمة</translation>
    </message>
    <message>
        <source>Let your gateway transfer calls</source>
        <translation>السماح لبوابتك بتحويل المكالمات</translation>
    </message>
    <message>
        <source>Record calls, which Twilio charges and stores</source>
        <translation>تسجيل المكالمات، ويحسبه Twilio ويخزنه</translation>
    </message>
    <message>
        <source>Outgoing calls stay off</source>
        <translation>تبقى المكالمات الصادرة متوقفة</translation>
    </message>
    <message>
        <source>Outgoing calls and recording stay off</source>
        <translation>تبقى المكالمات الصادرة والتسجيل متوقفة</translation>
    </message>
    <message>
        <source>Outgoing calls and call transfer stay off</source>
        <translation>تبقى المكالمات الصادرة وتحويل المكالمات متوقفة</translation>
    </message>
    <message>
        <source>Outgoing calls, recording and call transfer stay off</source>
        <translation>تبقى المكالمات الصادرة والتسجيل وتحويل المكالمات متوقفة</translation>
    </message>
    <message>
        <source>The trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>&lt;p&gt;A trunk is a line for many calls at once between Twilio and your gateway. Its name is for you: it helps to find the trunk again, in Trunkline and in Twilio.&lt;/p&gt;&lt;p&gt;If a trunk with this name exists already, Trunkline can use it. It then adds only what is missing and leaves everything else as it is.&lt;/p&gt;&lt;p&gt;Will callers be passed on to people? Then turn on call transfer in the advanced settings. Guides that say Twilio’s trunks can’t do this (SIP REFER) are out of date: no session border controller is needed for it.&lt;/p&gt;&lt;p&gt;The advanced settings can stay as they are. Nothing that costs money is ever switched on by itself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;خط الربط خط لمكالمات كثيرة في الوقت نفسه بين Twilio وبوابتك. اسمه لك: يساعد على العثور عليه من جديد في Trunkline وفي Twilio.&lt;/p&gt;&lt;p&gt;إذا وُجد خط ربط بهذا الاسم يستطيع Trunkline استخدامه. وعندئذ يضيف ما ينقص فقط ويترك كل شيء آخر كما هو.&lt;/p&gt;&lt;p&gt;هل سيُحوَّل المتصلون إلى أشخاص؟ إذن شغّل تحويل المكالمات في الإعدادات المتقدمة. الأدلة التي تقول إن خطوط ربط Twilio لا تستطيع ذلك (SIP REFER) قديمة: لا حاجة لذلك إلى وحدة تحكم حدود الجلسات.&lt;/p&gt;&lt;p&gt;يمكن أن تبقى الإعدادات المتقدمة كما هي. لا يُشغّل شيء يكلف مالًا من تلقاء نفسه أبدًا.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunksModel</name>
    <message>
        <source>No number</source>
        <translation>لا رقم</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n رقم</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>لا بوابة</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>gateways</comment>
        <translation>
            <numerusform>%1 و%n بوابة أخرى</numerusform>
            <numerusform>%1 وبوابة أخرى</numerusform>
            <numerusform>%1 وبوابتان أخريان</numerusform>
            <numerusform>%1 و%n بوابات أخرى</numerusform>
            <numerusform>%1 و%n بوابة أخرى</numerusform>
            <numerusform>%1 و%n بوابة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls arrive</source>
        <translation>تصل المكالمات</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>لا مكالمات بعد</translation>
    </message>
    <message>
        <source>Calls failed today</source>
        <translation>فشلت مكالمات اليوم</translation>
    </message>
    <message>
        <source>Calls failed on %1</source>
        <comment>a day of the week</comment>
        <translation>فشلت مكالمات يوم %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Trunk</source>
        <comment>heading of a table</comment>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>heading of a table</comment>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Gateway</source>
        <comment>heading of a table</comment>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <comment>heading of a table</comment>
        <translation>آخر 7 أيام</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::UndoDialog</name>
    <message>
        <source>Undo everything</source>
        <translation>التراجع عن كل شيء</translation>
    </message>
    <message>
        <source>Take the line down?</source>
        <translation>هل تزيل الخط؟</translation>
    </message>
    <message>
        <source>Calls to %1 stop reaching your gateway at once.</source>
        <translation>تتوقف المكالمات إلى %1 عن الوصول إلى بوابتك فورًا.</translation>
    </message>
    <message>
        <source>Calls stop reaching your gateway at once.</source>
        <translation>تتوقف المكالمات عن الوصول إلى بوابتك فورًا.</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>ما سيفعله Trunkline</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>الإ&amp;بقاء على كل شيء</translation>
    </message>
    <message>
        <source>&amp;Take it down</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Otherwise you keep it and its monthly price. Once cancelled, someone else can buy it.</source>
        <translation>وإلا فتحتفظ به وبسعره الشهري. بعد إلغائه يستطيع شخص آخر شراءه.</translation>
    </message>
    <message>
        <source>Otherwise you keep it for %1 a month. Once cancelled, someone else can buy it.</source>
        <translation>وإلا فتحتفظ به مقابل %1 في الشهر. بعد إلغائه يستطيع شخص آخر شراءه.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>جارٍ النظر إلى الموجود…</translation>
    </message>
    <message>
        <source>Nothing is left to take down</source>
        <translation>لم يبقَ شيء لإزالته</translation>
    </message>
    <message>
        <source>Also ca&amp;ncel the number %1</source>
        <translation>إل&amp;غاء الرقم %1 أيضًا</translation>
    </message>
    <message>
        <source>&amp;Take it down and cancel the number</source>
        <translation>إ&amp;زالة وإلغاء الرقم</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>Calls to %Ln number(s) stop reaching your gateway at once.</source>
        <translation>
            <numerusform>تتوقف المكالمات إلى %Ln رقم عن الوصول إلى بوابتك فورًا.</numerusform>
            <numerusform>تتوقف المكالمات إلى رقم واحد عن الوصول إلى بوابتك فورًا.</numerusform>
            <numerusform>تتوقف المكالمات إلى رقمين عن الوصول إلى بوابتك فورًا.</numerusform>
            <numerusform>تتوقف المكالمات إلى %Ln أرقام عن الوصول إلى بوابتك فورًا.</numerusform>
            <numerusform>تتوقف المكالمات إلى %Ln رقمًا عن الوصول إلى بوابتك فورًا.</numerusform>
            <numerusform>تتوقف المكالمات إلى %Ln رقم عن الوصول إلى بوابتك فورًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise you keep them and their monthly prices. Once cancelled, someone else can buy them.</source>
        <translation>وإلا فتحتفظ بها وبأسعارها الشهرية. بعد إلغائها يستطيع شخص آخر شراءها.</translation>
    </message>
    <message>
        <source>Otherwise you keep them for %1 a month. Once cancelled, someone else can buy them.</source>
        <translation>وإلا فتحتفظ بها مقابل %1 في الشهر. بعد إلغائها يستطيع شخص آخر شراءها.</translation>
    </message>
    <message numerus="yes">
        <source>Also ca&amp;ncel the %Ln number(s) that were bought</source>
        <translation>
            <numerusform>إل&amp;غاء الأرقام الـ %Ln المشتراة أيضًا</numerusform>
            <numerusform>إل&amp;غاء الرقم المشترى أيضًا</numerusform>
            <numerusform>إل&amp;غاء الرقمين المشتريين أيضًا</numerusform>
            <numerusform>إل&amp;غاء الأرقام الـ %Ln المشتراة أيضًا</numerusform>
            <numerusform>إل&amp;غاء الأرقام الـ %Ln المشتراة أيضًا</numerusform>
            <numerusform>إل&amp;غاء الأرقام الـ %Ln المشتراة أيضًا</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take it down and cancel the numbers</source>
        <translation>إ&amp;زالة وإلغاء الأرقام</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WaitingLine</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>%1 This takes longer than usual.</source>
        <translation>%1 يستغرق هذا أطول من المعتاد.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WelcomePage</name>
    <message>
        <source>Give your voice gateway a phone number</source>
        <translation>امنح بوابتك الصوتية رقم هاتف</translation>
    </message>
    <message>
        <source>Trunkline connects a Twilio phone number to the computer that answers your calls. You never need to open the Twilio website.</source>
        <translation>يصل Trunkline رقم هاتف من Twilio بالحاسوب الذي يرد على مكالماتك. لن تحتاج أبدًا إلى فتح موقع Twilio.</translation>
    </message>
    <message>
        <source>&amp;Set up a new trunk</source>
        <translation>إ&amp;عداد خط ربط جديد</translation>
    </message>
    <message>
        <source>For a number that should ring at your gateway.</source>
        <translation>لرقم يرن لدى بوابتك.</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <translation>الت&amp;درب أولًا</translation>
    </message>
    <message>
        <source>A simulated account. Nothing is bought and nothing is changed.</source>
        <translation>حساب محاكى. لا يُشترى شيء ولا يتغير شيء.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>ال&amp;بدء من جديد</translation>
    </message>
    <message>
        <source>Start over and forget the unfinished set-up</source>
        <translation>البدء من جديد ونسيان الإعداد غير المكتمل</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>م&amp;تابعة</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;حول</translation>
    </message>
    <message>
        <source>About Trunkline</source>
        <translation>حول Trunkline</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>الم&amp;ساعدة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>%1 – the trunk is built, one step is missing.</source>
        <translation>%1 – خط الربط جاهز وتنقص خطوة واحدة.</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>اليوم الساعة %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date as in 3 June</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>You stopped at %1, %2.</source>
        <comment>step, time</comment>
        <translation>توقفت عند %1، %2.</translation>
    </message>
    <message>
        <source>%1 – you stopped at %2, %3.</source>
        <comment>account, step, time</comment>
        <translation>%1 – توقفت عند %2، %3.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>تابع من حيث توقفت</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up, stopped at %1</source>
        <translation>متابعة الإعداد غير المكتمل، توقف عند %1</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up of %1, stopped at %2</source>
        <translation>متابعة الإعداد غير المكتمل لـ %1، توقف عند %2</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>كيف يعمل Trunkline</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline asks a few questions, shows what it would do and what that costs, and then does it in your Twilio account. Nothing is bought before you agree.&lt;/p&gt;&lt;p&gt;You can go back at any time, and stop and continue later. Whatever Trunkline has made, it can also undo.&lt;/p&gt;&lt;p&gt;“Practise first” goes through everything with a simulated account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;يطرح Trunkline بضعة أسئلة، ويعرض ما سيفعله وكم يكلف ذلك، ثم يفعله في حسابك لدى Twilio. لا يُشترى شيء قبل موافقتك.&lt;/p&gt;&lt;p&gt;يمكنك الرجوع في أي وقت، والتوقف والمتابعة لاحقًا. كل ما أنشأه Trunkline يستطيع التراجع عنه.&lt;/p&gt;&lt;p&gt;يمر «التدرب أولًا» بكل شيء على حساب محاكى.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>I don’t use &amp;Twilio</source>
        <translation>&amp;لا أستخدم Twilio</translation>
    </message>
    <message>
        <source>What to ask your phone provider for instead.</source>
        <translation>ما تطلبه من مزوّد هاتفك بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, trunk</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 – you were taking the line down, %2.</source>
        <comment>account, time</comment>
        <translation>%1 – كنت تزيل الخط، %2.</translation>
    </message>
    <message>
        <source>%1 – the line is built and waits for its check.</source>
        <translation>%1 – الخط جاهز وينتظر فحصه.</translation>
    </message>
    <message>
        <source>%1 – some of it is built, and some steps are missing.</source>
        <translation>%1 – جزء منه جاهز، وتنقص بعض الخطوات.</translation>
    </message>
    <message>
        <source>The file is kept: %1.</source>
        <translation>الملف محفوظ: %1.</translation>
    </message>
    <message>
        <source>A newer Trunkline saved an unfinished set-up</source>
        <translation>حفظ إصدار أحدث من Trunkline إعدادًا غير مكتمل</translation>
    </message>
    <message>
        <source>This one can’t read it. Continue with the newer one, or begin anew here.</source>
        <translation>لا يستطيع هذا الإصدار قراءته. تابع بالإصدار الأحدث، أو ابدأ من جديد هنا.</translation>
    </message>
    <message>
        <source>The unfinished set-up can’t be read</source>
        <translation>لا يمكن قراءة الإعداد غير المكتمل</translation>
    </message>
    <message>
        <source>Begin anew with the same account and trunk name: Trunkline finds what it has made there.</source>
        <translation>ابدأ من جديد بالحساب نفسه واسم خط الربط نفسه: يعثر Trunkline على ما أنشأه هناك.</translation>
    </message>
    <message>
        <source>&amp;Check or repair an existing set-up</source>
        <translation>&amp;فحص إعداد موجود أو إصلاحه</translation>
    </message>
    <message>
        <source>Finds out why calls don’t arrive, and fixes it.</source>
        <translation>يكتشف لماذا لا تصل المكالمات، ويصلح ذلك.</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>ال&amp;مراقبة</translation>
    </message>
    <message>
        <source>Open the monitor window</source>
        <translation>فتح نافذة المراقبة</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WizardWindow</name>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Your entries could not be saved</source>
        <translation>تعذّر حفظ ما أدخلته</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>إ&amp;غلاق على أي حال</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>إ&amp;بقاؤه مفتوحًا</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>هل تبدأ من جديد؟</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>ال&amp;بدء من جديد</translation>
    </message>
    <message>
        <source>&amp;Keep my set-up</source>
        <translation>الا&amp;حتفاظ بإعدادي</translation>
    </message>
    <message>
        <source>Practice can’t start</source>
        <translation>تعذّر بدء التدريب</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Trunkline – practice</source>
        <translation>Trunkline – تدريب</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <translation>مغادرة الت&amp;دريب</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;حفظ وإغلاق</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>The line between Twilio and your gateway.</source>
        <translation>الخط بين Twilio وبوابتك.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>The computer that answers your calls.</source>
        <translation>الحاسوب الذي يرد على مكالماتك.</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>عنوان SIP</translation>
    </message>
    <message>
        <source>Where a call is sent to, like a phone number for computers.</source>
        <translation>إلى أين تُرسل المكالمة، مثل رقم هاتف للحواسيب.</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>جدار الحماية</translation>
    </message>
    <message>
        <source>Decides what may come into a network from outside, so it must let Twilio’s calls in.</source>
        <translation>يقرر ما يدخل إلى الشبكة من الخارج، لذلك يجب أن يسمح بدخول مكالمات Twilio.</translation>
    </message>
    <message>
        <source>Trunkline is open in another window</source>
        <translation>Trunkline مفتوح في نافذة أخرى</translation>
    </message>
    <message>
        <source>One window at a time works on a set-up, so that nothing is done twice. Finish there or close that window, then try again.</source>
        <translation>تعمل نافذة واحدة في كل مرة على الإعداد، لكيلا يُفعل شيء مرتين. أكمل هناك أو أغلق تلك النافذة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The disk may be full, or the folder write-protected: %1. If you close now, you enter them again next time.</source>
        <translation>قد يكون القرص ممتلئًا، أو المجلد محميًا من الكتابة: %1. إذا أغلقت الآن فستدخلها مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>Trunkline has already changed the trunk “%1”. That stays in your Twilio account.</source>
        <translation>غيّر Trunkline خط الربط «%1» بالفعل. يبقى ذلك في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1” and bought %2. They stay in your Twilio account.</source>
        <translation>أنشأ Trunkline خط الربط «%1» واشترى %2 بالفعل. يبقيان في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1”. It stays in your Twilio account.</source>
        <translation>أنشأ Trunkline خط الربط «%1» بالفعل. يبقى في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Trunkline has already bought %1. It stays in your Twilio account.</source>
        <translation>اشترى Trunkline %1 بالفعل. يبقى في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>&amp;Undo them first…</source>
        <translation>الترا&amp;جع عنها أولًا…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln رقم</numerusform>
            <numerusform>رقمًا واحدًا</numerusform>
            <numerusform>رقمين</numerusform>
            <numerusform>%Ln أرقام</numerusform>
            <numerusform>%Ln رقمًا</numerusform>
            <numerusform>%Ln رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::report::CallPathSvg</name>
    <message>
        <source>Call path</source>
        <translation>مسار المكالمة</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallRules</name>
    <message>
        <source>Lets Twilio’s calls in.</source>
        <translation>يسمح بدخول مكالمات Twilio.</translation>
    </message>
    <message>
        <source>Lets Twilio’s calls in to %1.</source>
        <translation>يسمح بدخول مكالمات Twilio إلى %1.</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1, from %2</source>
        <translation>شبكات Twilio بتاريخ %1، من %2</translation>
    </message>
    <message>
        <source>“inet filter input” is what Debian’s /etc/nftables.conf calls it. Write your own names if they differ, and “forward” instead of “input” on a router in front of the gateway.</source>
        <translation>«inet filter input» هو الاسم في الملف /etc/nftables.conf في Debian. اكتب أسماءك إن اختلفت، و «forward» بدلًا من «input» على موجّه أمام البوابة.</translation>
    </message>
    <message>
        <source>To try it without changing anything: %1</source>
        <translation>للتجربة دون تغيير أي شيء: %1</translation>
    </message>
    <message>
        <source>On a router in front of the gateway write “ufw route allow” instead of “ufw allow”.</source>
        <translation>على موجّه أمام البوابة اكتب «ufw route allow» بدلًا من «ufw allow».</translation>
    </message>
    <message>
        <source>Write the labels of your gateway’s pods under matchLabels. The ports are those of the pods.</source>
        <translation>اكتب تسميات الـ pods لبوابتك تحت matchLabels. والمنافذ هي منافذ الـ pods.</translation>
    </message>
    <message>
        <source>These pods then take nothing but what a policy allows: write one for what else they need.</source>
        <translation>بعد ذلك لا تقبل هذه الـ pods إلا ما تسمح به سياسة: اكتب سياسة لما تحتاج إليه غير ذلك.</translation>
    </message>
    <message>
        <source>The caller’s address must be kept on the way to the pod: externalTrafficPolicy: Local. Pods with hostNetwork: true, as IBM’s Voice Gateway, are behind the firewall of their node instead.</source>
        <translation>يجب الحفاظ على عنوان المتصل في الطريق إلى الـ pod: externalTrafficPolicy: Local. أما الـ pods التي فيها hostNetwork: true، مثل IBM Voice Gateway، فهي خلف جدار حماية العقدة التي تعمل عليها.</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallSheet</name>
    <message>
        <source>What the firewall has to let in for Twilio’s calls</source>
        <translation>ما يجب أن يسمح جدار الحماية بدخوله لمكالمات Twilio</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Call set-up (SIP): %1, from every one of these networks</source>
        <translation>إعداد المكالمة (SIP): %1، من كل واحدة من هذه الشبكات</translation>
    </message>
    <message>
        <source>Sound (RTP): UDP ports %1, from this network</source>
        <translation>الصوت (RTP): منافذ UDP %1، من هذه الشبكة</translation>
    </message>
    <message>
        <source>Where outgoing traffic is limited, too: the answers to these networks, and UDP to the ports %1 of %2.</source>
        <translation>حيث تُقيّد الحركة الصادرة أيضًا: الإجابات إلى هذه الشبكات، و UDP إلى المنافذ %1 في %2.</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <extracomment>A gateway in a list: &quot;203.0.113.10, port 5060, TCP&quot;</extracomment>
        <translation>%1، المنفذ %2، %3</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <extracomment>What a firewall opens: &quot;TCP port 5060&quot;</extracomment>
        <translation>المنفذ %2 عبر %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>The date format &quot;d MMMM yyyy&quot;: 22 November 2026</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1. Today’s list: %2</source>
        <translation>شبكات Twilio بتاريخ %1. قائمة اليوم: %2</translation>
    </message>
    <message>
        <source>Message to the network team</source>
        <translation>رسالة إلى فريق الشبكة</translation>
    </message>
    <message>
        <source>List of networks and ports</source>
        <translation>قائمة الشبكات والمنافذ</translation>
    </message>
    <message>
        <source>Rules for nftables</source>
        <translation>قواعد لـ nftables</translation>
    </message>
    <message>
        <source>Rules for ufw</source>
        <translation>قواعد لـ ufw</translation>
    </message>
    <message>
        <source>Rules for an AWS security group</source>
        <translation>قواعد لمجموعة أمان AWS</translation>
    </message>
    <message>
        <source>Network policy for Kubernetes</source>
        <translation>سياسة شبكة لـ Kubernetes</translation>
    </message>
    <message>
        <source>Save it, then run as root: %1</source>
        <translation>احفظه ثم شغّل بصلاحية root: %1</translation>
    </message>
    <message>
        <source>Save it, then run with your own group: %1</source>
        <translation>احفظه ثم شغّل باستخدام مجموعتك: %1</translation>
    </message>
    <message>
        <source>Save it, set the label of your pods, then run: %1</source>
        <translation>احفظه، واضبط تسمية الـ pods لديك، ثم شغّل: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::report::HandOffMessage</name>
    <message>
        <source>Please let Twilio’s calls reach our voice gateway %1</source>
        <translation>يرجى السماح لمكالمات Twilio بالوصول إلى بوابتنا الصوتية %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>مرحبًا،</translation>
    </message>
    <message>
        <source>Our gateway:</source>
        <translation>بوابتنا:</translation>
    </message>
    <message>
        <source>Twilio can’t reach an address inside our building. Please pass these ports on from a public address, and tell me that address.</source>
        <translation>لا يستطيع Twilio الوصول إلى عنوان داخل مبنانا. يرجى تمرير هذه المنافذ من عنوان عام، وإخباري بذلك العنوان.</translation>
    </message>
    <message>
        <source>A firewall that rewrites SIP messages (“SIP ALG”) breaks calls: please switch that off for the gateway. Twilio sends no password, so the gateway has to know it by these networks.</source>
        <translation>جدار الحماية الذي يعيد كتابة رسائل SIP («SIP ALG») يعطل المكالمات: يرجى إيقاف ذلك للبوابة. لا يرسل Twilio أي كلمة مرور، لذلك يجب أن تتعرف عليه البوابة من هذه الشبكات.</translation>
    </message>
    <message>
        <source>No passwords are in this message.</source>
        <translation>ليس في هذه الرسالة كلمات مرور.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>الموضوع: %1</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer the phone number %1. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>ستجيب بوابتنا الصوتية على رقم الهاتف %1. تأتي مكالماته من Twilio عبر الإنترنت، ويجب أن يسمح جدار الحماية بدخولها.</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer a phone number. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>ستجيب بوابتنا الصوتية على رقم هاتف. تأتي مكالماته من Twilio عبر الإنترنت، ويجب أن يسمح جدار الحماية بدخولها.</translation>
    </message>
    <message>
        <source>So far they don’t get through: %1</source>
        <translation>حتى الآن لا تمر المكالمات: %1</translation>
    </message>
    <message>
        <source>Please let in, to the gateway:</source>
        <translation>يرجى السماح بالدخول إلى البوابة لما يلي:</translation>
    </message>
    <message>
        <source>1. Call set-up: %1, from all of these networks, since a call can come from any of them:</source>
        <translation>1. إعداد المكالمة: %1، من كل هذه الشبكات، لأن المكالمة قد تأتي من أي منها:</translation>
    </message>
    <message>
        <source>2. Sound: UDP ports %1, from this network:</source>
        <translation>2. الصوت: منافذ UDP %1، من هذه الشبكة:</translation>
    </message>
    <message>
        <source>If outgoing traffic is limited, too: the gateway answers to the same networks, and sends sound to the UDP ports %1 of the last one.</source>
        <translation>إذا كانت الحركة الصادرة مقيّدة أيضًا: تجيب البوابة إلى الشبكات نفسها، وترسل الصوت إلى منافذ UDP %1 في الشبكة الأخيرة.</translation>
    </message>
    <message>
        <source>How we test it: tell me when it is done, and I place a test call through Twilio. Packets from one of the networks above then arrive at the gateway. This shows them:</source>
        <translation>كيف نختبر ذلك: أخبرني عند الانتهاء فأجري مكالمة تجريبية عبر Twilio. عندئذ تصل إلى البوابة حزم من إحدى الشبكات أعلاه. هذا يُظهرها:</translation>
    </message>
    <message>
        <source>The settings of the IBM Voice Gateway that matter for this:</source>
        <translation>إعدادات IBM Voice Gateway المهمة لذلك:</translation>
    </message>
    <message>
        <source>SIP Orchestrator: its public address. Twilio calls the SIP Orchestrator, not the Media Relay.</source>
        <translation>SIP Orchestrator: عنوانه العام. يتصل Twilio بـ SIP Orchestrator، وليس بـ Media Relay.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: the port that Twilio calls.</source>
        <translation>SIP Orchestrator: المنفذ الذي يتصل به Twilio.</translation>
    </message>
    <message>
        <source>Media Relay: its public address, where the sound is sent to. It can differ from the other one.</source>
        <translation>Media Relay: عنوانه العام الذي يُرسل إليه الصوت. قد يختلف عن الآخر.</translation>
    </message>
    <message>
        <source>Media Relay: its ports for sound. How many there are limits how many callers fit at once.</source>
        <translation>Media Relay: منافذه للصوت. يحدّ عددها من عدد المتصلين في الوقت نفسه.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls to an address that contains this, the number without +.</source>
        <translation>SIP Orchestrator: لا يقبل إلا المكالمات إلى عنوان يحتوي على هذا، وهو الرقم دون +.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls from an address that contains this. Empty: from every caller.</source>
        <translation>SIP Orchestrator: لا يقبل إلا المكالمات من عنوان يحتوي على هذا. فارغ: من كل متصل.</translation>
    </message>
    <message>
        <source>The gateway also needs port 443 out to the Watson services.</source>
        <translation>تحتاج البوابة أيضًا إلى المنفذ 443 للخروج إلى خدمات Watson.</translation>
    </message>
    <message>
        <source>The gateway may pass callers on to people. It does so with a REFER inside the call, which Twilio answers with 202; no session border controller is needed. Twilio then calls the target itself, without the gateway talking to the person first.</source>
        <translation>قد تحوّل البوابة المتصلين إلى أشخاص. وتفعل ذلك برسالة REFER داخل المكالمة، ويجيب عليها Twilio بـ 202؛ لا حاجة إلى وحدة تحكم حدود الجلسات. بعد ذلك يتصل Twilio بالوجهة بنفسه، دون أن تتحدث البوابة إلى الشخص أولًا.</translation>
    </message>
    <message>
        <source>To a phone number: %1</source>
        <translation>إلى رقم هاتف: %1</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <translation>أو: %1</translation>
    </message>
    <message>
        <source>Other SIP addresses with a phone number are refused with 403. Emergency numbers can’t be called.</source>
        <translation>تُرفض عناوين SIP الأخرى التي فيها رقم هاتف بالرمز 403. لا يمكن الاتصال بأرقام الطوارئ.</translation>
    </message>
    <message>
        <source>To a SIP address: %1</source>
        <translation>إلى عنوان SIP: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::report::ProviderRequest</name>
    <message>
        <source>%1, port %2</source>
        <extracomment>How calls travel: &quot;TCP, port 5060&quot;</extracomment>
        <translation>%1، المنفذ %2</translation>
    </message>
    <message>
        <source>SIP trunk for incoming calls</source>
        <translation>خط ربط SIP للمكالمات الواردة</translation>
    </message>
    <message>
        <source>One phone number, no outgoing calls needed</source>
        <translation>رقم هاتف واحد، ولا حاجة إلى مكالمات صادرة</translation>
    </message>
    <message>
        <source>Send calls to</source>
        <translation>إرسال المكالمات إلى</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “They”: the phone provider</extracomment>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if they offer it)</source>
        <translation>%1 (TLS على المنفذ 5061 إذا كان المزوّد يقدمه)</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>صيغة الصوت</translation>
    </message>
    <message>
        <source>G.711 (PCMU or PCMA)</source>
        <translation>G.711 (PCMU أو PCMA)</translation>
    </message>
    <message>
        <source>Key presses</source>
        <translation>ضغطات المفاتيح</translation>
    </message>
    <message>
        <source>RFC 4733 events</source>
        <translation>أحداث RFC 4733</translation>
    </message>
    <message>
        <source>Their addresses</source>
        <translation>عناوين المزوّد</translation>
    </message>
    <message>
        <source>Where their calls come from, for your firewall</source>
        <translation>من أين تأتي مكالمات المزوّد، لجدار الحماية لديك</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if you offer it)</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “You”: the phone provider that the letter is for</extracomment>
        <translation>%1 (TLS على المنفذ 5061 إذا كنتم تقدمونه)</translation>
    </message>
    <message>
        <source>Your addresses</source>
        <translation>عناوينكم</translation>
    </message>
    <message>
        <source>please tell us where your calls come from, for our firewall</source>
        <translation>يرجى إخبارنا من أين تأتي مكالماتكم، لجدار الحماية لدينا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a letter, what is asked and how: &quot;Sound format: G.711&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>الموضوع: %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>مرحبًا،</translation>
    </message>
    <message>
        <source>we would like a phone number whose calls you send to our own voice gateway. This is what we need:</source>
        <translation>نود الحصول على رقم هاتف ترسلون مكالماته إلى بوابتنا الصوتية. هذا ما نحتاج إليه:</translation>
    </message>
    <message>
        <source>Please also tell us how you write the number that was dialled, for example %1: our gateway compares it.</source>
        <translation>يرجى أيضًا إخبارنا كيف تكتبون الرقم المطلوب، مثل %1: تقارنه بوابتنا.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لكم</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::CallPath</name>
    <message>
        <source>Planned</source>
        <comment>state of a part of the line</comment>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>state of a part of the line</comment>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state of a part of the line</comment>
        <translation>قيد الفحص</translation>
    </message>
    <message>
        <source>Likely</source>
        <comment>state of a part of the line: probably works</comment>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a part of the line</comment>
        <translation>مُثبت</translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>state of a part of the line: look at this</comment>
        <translation>انتباه</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation>فشل</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two stations of the line, for example: Phone number to Twilio trunk</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a joint of the line and its state</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message>
        <source>Create the trunk %1</source>
        <translation>إنشاء خط الربط %1</translation>
    </message>
    <message>
        <source>Turn off recording</source>
        <translation>إيقاف التسجيل</translation>
    </message>
    <message>
        <source>Turn on recording</source>
        <translation>تشغيل التسجيل</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>إرسال مكالماته إلى %1</translation>
    </message>
    <message>
        <source>Switch on the gateway %1</source>
        <translation>تشغيل البوابة %1</translation>
    </message>
    <message>
        <source>Switch off the old gateway %1 on this trunk</source>
        <translation>إيقاف البوابة القديمة %1 على هذا الخط</translation>
    </message>
    <message>
        <source>Change the order of the gateway %1</source>
        <translation>تغيير ترتيب البوابة %1</translation>
    </message>
    <message>
        <source>Buy the number %1 and connect it to the trunk</source>
        <translation>شراء الرقم %1 ووصله بخط الربط</translation>
    </message>
    <message>
        <source>Move %1 from the trunk “%2” to the trunk</source>
        <translation>نقل %1 من خط الربط «%2» إلى هذا الخط</translation>
    </message>
    <message>
        <source>Move %1 from an app in Twilio to the trunk</source>
        <translation>نقل %1 من تطبيق في Twilio إلى خط الربط</translation>
    </message>
    <message>
        <source>Move %1 from the website %2 to the trunk</source>
        <translation>نقل %1 من الموقع %2 إلى خط الربط</translation>
    </message>
    <message>
        <source>Connect %1 to the trunk</source>
        <translation>وصل %1 بخط الربط</translation>
    </message>
    <message>
        <source>Disconnect %1 from the trunk</source>
        <translation>فصل %1 عن خط الربط</translation>
    </message>
    <message>
        <source>Set %1 back to the trunk “%2”</source>
        <translation>إعادة %1 إلى خط الربط «%2»</translation>
    </message>
    <message>
        <source>Set %1 back to the app in Twilio</source>
        <translation>إعادة %1 إلى التطبيق في Twilio</translation>
    </message>
    <message>
        <source>Set %1 back to the website %2</source>
        <translation>إعادة %1 إلى الموقع %2</translation>
    </message>
    <message>
        <source>Take the gateway %1 off the trunk</source>
        <translation>إزالة البوابة %1 من خط الربط</translation>
    </message>
    <message>
        <source>Cancel the number %1</source>
        <translation>إلغاء الرقم %1</translation>
    </message>
    <message>
        <source>Delete the trunk %1</source>
        <translation>حذف خط الربط %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
            <numerusform>حذف خط الربط %1 وبواباته (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn on encryption</source>
        <translation>تشغيل التشفير</translation>
    </message>
    <message>
        <source>Turn off encryption</source>
        <translation>إيقاف التشفير</translation>
    </message>
    <message>
        <source>Turn off call transfer</source>
        <translation>إيقاف تحويل المكالمات</translation>
    </message>
    <message>
        <source>Turn on call transfer</source>
        <translation>تشغيل تحويل المكالمات</translation>
    </message>
    <message>
        <source>Change who is shown as caller after a transfer</source>
        <translation>تغيير من يُعرض كمتصل بعد التحويل</translation>
    </message>
    <message>
        <source>Turn on caller names</source>
        <translation>تشغيل أسماء المتصلين</translation>
    </message>
    <message>
        <source>Turn off caller names</source>
        <translation>إيقاف أسماء المتصلين</translation>
    </message>
    <message>
        <source>Remove the trunk domain</source>
        <translation>إزالة نطاق خط الربط</translation>
    </message>
    <message>
        <source>Set the trunk domain to %1</source>
        <translation>ضبط نطاق خط الربط على %1</translation>
    </message>
    <message>
        <source>Change the web address for when nothing answers</source>
        <translation>تغيير عنوان الويب لحالة عدم الرد</translation>
    </message>
    <message>
        <source>Create the trunk</source>
        <translation>إنشاء خط الربط</translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>تغيير إعدادات خط الربط</translation>
    </message>
    <message>
        <source>Set the recording</source>
        <translation>ضبط التسجيل</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off the old gateway</source>
        <translation>إيقاف البوابة القديمة</translation>
    </message>
    <message>
        <source>Change the gateway</source>
        <translation>تغيير البوابة</translation>
    </message>
    <message>
        <source>Buy %1 and connect it</source>
        <translation>شراء %1 ووصله</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>نقل %1</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>وصل %1</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>فصل %1</translation>
    </message>
    <message>
        <source>Put back what answered %1 before</source>
        <translation>إعادة ما كان يجيب على %1 من قبل</translation>
    </message>
    <message>
        <source>Take the gateway off the trunk</source>
        <translation>إزالة البوابة من خط الربط</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %1</translation>
    </message>
    <message>
        <source>Delete the trunk</source>
        <translation>حذف خط الربط</translation>
    </message>
    <message>
        <source>creating the trunk</source>
        <translation>إنشاء خط الربط</translation>
    </message>
    <message>
        <source>changing the settings</source>
        <translation>تغيير الإعدادات</translation>
    </message>
    <message>
        <source>adding the gateways</source>
        <translation>إضافة البوابات</translation>
    </message>
    <message>
        <source>changing the gateways</source>
        <translation>تغيير البوابات</translation>
    </message>
    <message>
        <source>buying the number</source>
        <translation>شراء الرقم</translation>
    </message>
    <message>
        <source>connecting the number</source>
        <translation>وصل الرقم</translation>
    </message>
    <message>
        <source>disconnecting the number</source>
        <translation>فصل الرقم</translation>
    </message>
    <message>
        <source>putting the number back</source>
        <translation>إعادة الرقم</translation>
    </message>
    <message>
        <source>removing the gateways</source>
        <translation>إزالة البوابات</translation>
    </message>
    <message>
        <source>cancelling the number</source>
        <translation>إلغاء الرقم</translation>
    </message>
    <message>
        <source>deleting the trunk</source>
        <translation>حذف خط الربط</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 في الشهر</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>انظر Twilio</translation>
    </message>
    <message>
        <source>Twilio charges per call</source>
        <translation>يحسبه Twilio لكل مكالمة</translation>
    </message>
    <message>
        <source>Twilio charges per minute</source>
        <translation>يحسبه Twilio لكل دقيقة</translation>
    </message>
    <message>
        <source>Call the gateway %1 by %2 instead of %3</source>
        <translation>الاتصال بالبوابة %1 عبر %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>Change the gateway address %1 to %2</source>
        <translation>تغيير عنوان البوابة %1 إلى %2</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>تشغيله</translation>
    </message>
    <message numerus="yes">
        <source>Buy %Ln number(s) and connect them</source>
        <translation>
            <numerusform>شراء %Ln رقم ووصلها</numerusform>
            <numerusform>شراء رقم واحد ووصله</numerusform>
            <numerusform>شراء رقمين ووصلهما</numerusform>
            <numerusform>شراء %Ln أرقام ووصلها</numerusform>
            <numerusform>شراء %Ln رقمًا ووصلها</numerusform>
            <numerusform>شراء %Ln رقم ووصلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln number(s) from what answers them today</source>
        <translation>
            <numerusform>نقل %Ln رقم مما يجيب عليها اليوم</numerusform>
            <numerusform>نقل رقم واحد مما يجيب عليه اليوم</numerusform>
            <numerusform>نقل رقمين مما يجيب عليهما اليوم</numerusform>
            <numerusform>نقل %Ln أرقام مما يجيب عليها اليوم</numerusform>
            <numerusform>نقل %Ln رقمًا مما يجيب عليها اليوم</numerusform>
            <numerusform>نقل %Ln رقم مما يجيب عليها اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %Ln number(s)</source>
        <translation>
            <numerusform>وصل %Ln رقم</numerusform>
            <numerusform>وصل رقم واحد</numerusform>
            <numerusform>وصل رقمين</numerusform>
            <numerusform>وصل %Ln أرقام</numerusform>
            <numerusform>وصل %Ln رقمًا</numerusform>
            <numerusform>وصل %Ln رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln number(s)</source>
        <translation>
            <numerusform>فصل %Ln رقم</numerusform>
            <numerusform>فصل رقم واحد</numerusform>
            <numerusform>فصل رقمين</numerusform>
            <numerusform>فصل %Ln أرقام</numerusform>
            <numerusform>فصل %Ln رقمًا</numerusform>
            <numerusform>فصل %Ln رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back what answered %Ln number(s) before</source>
        <translation>
            <numerusform>إعادة ما كان يجيب على %Ln رقم من قبل</numerusform>
            <numerusform>إعادة ما كان يجيب على رقم واحد من قبل</numerusform>
            <numerusform>إعادة ما كان يجيب على رقمين من قبل</numerusform>
            <numerusform>إعادة ما كان يجيب على %Ln أرقام من قبل</numerusform>
            <numerusform>إعادة ما كان يجيب على %Ln رقمًا من قبل</numerusform>
            <numerusform>إعادة ما كان يجيب على %Ln رقم من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln number(s)</source>
        <translation>
            <numerusform>إلغاء %Ln رقم</numerusform>
            <numerusform>إلغاء رقم واحد</numerusform>
            <numerusform>إلغاء رقمين</numerusform>
            <numerusform>إلغاء %Ln أرقام</numerusform>
            <numerusform>إلغاء %Ln رقمًا</numerusform>
            <numerusform>إلغاء %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>buying the numbers</source>
        <translation>شراء الأرقام</translation>
    </message>
    <message>
        <source>connecting the numbers</source>
        <translation>وصل الأرقام</translation>
    </message>
    <message>
        <source>disconnecting the numbers</source>
        <translation>فصل الأرقام</translation>
    </message>
    <message>
        <source>putting the numbers back</source>
        <translation>إعادة الأرقام</translation>
    </message>
    <message>
        <source>cancelling the numbers</source>
        <translation>إلغاء الأرقام</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, and %Ln number(s) whose price Twilio knows</source>
        <translation>
            <numerusform>%1 في الشهر، و%Ln رقم يعرف Twilio سعره</numerusform>
            <numerusform>%1 في الشهر، ورقم واحد يعرف Twilio سعره</numerusform>
            <numerusform>%1 في الشهر، ورقمان يعرف Twilio سعرهما</numerusform>
            <numerusform>%1 في الشهر، و%Ln أرقام يعرف Twilio سعرها</numerusform>
            <numerusform>%1 في الشهر، و%Ln رقمًا يعرف Twilio سعرها</numerusform>
            <numerusform>%1 في الشهر، و%Ln رقم يعرف Twilio سعرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::FailureBook</name>
    <message>
        <source>the gateway</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>the caller’s number</source>
        <translation>رقم المتصل</translation>
    </message>
    <message>
        <source>It then tried %1, with the same result.</source>
        <translation>بعد ذلك جرّب Twilio %1، فكانت النتيجة نفسها.</translation>
    </message>
    <message>
        <source>It then tried %1: %2.</source>
        <comment>an address, what came of it: Gateway was busy</comment>
        <translation>بعد ذلك جرّب Twilio %1: %2.</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>المكالمة %1</translation>
    </message>
    <message>
        <source>You</source>
        <comment>who has to act</comment>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Your network team</source>
        <comment>who has to act</comment>
        <translation>فريق الشبكة لديك</translation>
    </message>
    <message>
        <source>Whoever looks after the gateway</source>
        <comment>who has to act</comment>
        <translation>من يعتني بالبوابة</translation>
    </message>
    <message>
        <source>Twilio’s support</source>
        <comment>who has to act</comment>
        <translation>دعم Twilio</translation>
    </message>
    <message>
        <source>The owner of the Twilio account</source>
        <comment>who has to act</comment>
        <translation>مالك حساب Twilio</translation>
    </message>
    <message>
        <source>From here on the file is no JSON object, { … }.</source>
        <translation>ابتداءً من هنا ليس الملف كائن JSON، { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 مكرر في الكائن نفسه. أبقِ واحدًا منهما.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 غير معروف هنا.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible here.</source>
        <translation>لـ %1 قيمة غير ممكنة هنا.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 ناقص.</translation>
    </message>
    <message>
        <source>%1 has a { … } that nothing is filled into.</source>
        <translation>في %1 قوسان { … } لا يُملآن بشيء.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>يجب أن يكون %1 واحدًا من %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::FailureWords</name>
    <message>
        <source>Gateway didn’t answer</source>
        <translation>لم تجب البوابة</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Twilio called {address}, waited {seconds} seconds and got no reply.</source>
        <translation>اتصل Twilio بـ {address} وانتظر {seconds} ثوانٍ ولم يتلقَّ ردًا.</translation>
    </message>
    <message>
        <source>The caller heard that the call could not be completed.</source>
        <translation>سمع المتصل أنه تعذّر إتمام المكالمة.</translation>
    </message>
    <message>
        <source>{address} works only inside your building.</source>
        <translation>{address} يعمل داخل مبناك فقط.</translation>
    </message>
    <message>
        <source>Enter the address under which the gateway can be reached from outside.</source>
        <translation>أدخل العنوان الذي يمكن الوصول به إلى البوابة من الخارج.</translation>
    </message>
    <message>
        <source>Then place another test call.</source>
        <translation>ثم أجرِ مكالمة تجريبية أخرى.</translation>
    </message>
    <message>
        <source>It answers on {other}, but the trunk uses {connection}.</source>
        <translation>تجيب عبر {other}، لكن خط الربط يستخدم {connection}.</translation>
    </message>
    <message>
        <source>Switch the trunk to {other}.</source>
        <translation>بدّل خط الربط إلى {other}.</translation>
    </message>
    <message>
        <source>{product} does not take calls over {connection}.</source>
        <translation>لا يستقبل {product} المكالمات عبر {connection}.</translation>
    </message>
    <message>
        <source>Switch to the connection that {product} names.</source>
        <translation>بدّل إلى الاتصال الذي يذكره {product}.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but not Twilio. A firewall is likely in between.</source>
        <translation>تجيب البوابة هذا الحاسوب، لكنها لا تجيب Twilio. الأرجح أن بينهما جدار حماية.</translation>
    </message>
    <message>
        <source>Copy the message for your network team. Everything they need is in it.</source>
        <translation>انسخ الرسالة لفريق الشبكة. فيها كل ما يحتاج إليه.</translation>
    </message>
    <message>
        <source>Ask them to let in all eight of Twilio’s networks, not only some.</source>
        <translation>اطلب منه السماح بدخول شبكات Twilio الثماني كلها، وليس بعضها فقط.</translation>
    </message>
    <message>
        <source>The gateway doesn’t answer. It may be off, or the address is not the right one.</source>
        <translation>البوابة لا تجيب. ربما تكون متوقفة، أو العنوان ليس هو الصحيح.</translation>
    </message>
    <message>
        <source>Check that the gateway is switched on and connected.</source>
        <translation>تحقق من أن البوابة مشغّلة ومتصلة.</translation>
    </message>
    <message>
        <source>Compare {address} with the gateway’s own settings, digit by digit.</source>
        <translation>قارن {address} بإعدادات البوابة نفسها، رقمًا رقمًا.</translation>
    </message>
    <message>
        <source>Test it from here. Trunkline says what it finds.</source>
        <translation>اختبرها من هنا. يخبرك Trunkline بما يجده.</translation>
    </message>
    <message>
        <source>{product} ends a call that its webhook does not accept at once.</source>
        <translation>ينهي {product} المكالمة التي لا يقبلها webhook الخاص به فورًا.</translation>
    </message>
    <message>
        <source>Check that the webhook of the project accepts calls.</source>
        <translation>تحقق من أن webhook في المشروع يقبل المكالمات.</translation>
    </message>
    <message>
        <source>Look at the gateway’s log at the time of the call.</source>
        <translation>انظر في سجل البوابة عند وقت المكالمة.</translation>
    </message>
    <message>
        <source>One of the gateways took longer than four seconds, and Twilio went on to the next.</source>
        <translation>احتاجت إحدى البوابات إلى أكثر من أربع ثوانٍ، فانتقل Twilio إلى التالية.</translation>
    </message>
    <message>
        <source>Find out why the first gateway is slow.</source>
        <translation>ابحث عن سبب بطء البوابة الأولى.</translation>
    </message>
    <message>
        <source>Have it answer with “trying” at once.</source>
        <translation>اجعلها تجيب بـ «trying» فورًا.</translation>
    </message>
    <message>
        <source>UDP can lose calls: the first message is too large for one packet on some networks.</source>
        <translation>قد تضيع مكالمات مع UDP: الرسالة الأولى أكبر من أن تتسع لها حزمة واحدة في بعض الشبكات.</translation>
    </message>
    <message>
        <source>Switch to TCP, if the gateway takes it.</source>
        <translation>بدّل إلى TCP إذا كانت البوابة تقبله.</translation>
    </message>
    <message>
        <source>Twilio could not talk TLS with the gateway.</source>
        <translation>لم يتمكن Twilio من التخاطب مع البوابة عبر TLS.</translation>
    </message>
    <message>
        <source>Check that the gateway speaks TLS 1.2 or newer on port {port}.</source>
        <translation>تحقق من أن البوابة تدعم TLS 1.2 أو أحدث على المنفذ {port}.</translation>
    </message>
    <message>
        <source>Check its certificate.</source>
        <translation>تحقق من شهادتها.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the gateway can be reached.</source>
        <translation>لا يعرف أحد بعد هل يمكن الوصول إلى البوابة.</translation>
    </message>
    <message>
        <source>If the test works, ask your network team about recent firewall changes.</source>
        <translation>إذا نجح الاختبار فاسأل فريق الشبكة عن التغييرات الأخيرة في جدار الحماية.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Elastic SIP Trunking</source>
        <translation>دليل Twilio، Elastic SIP Trunking</translation>
    </message>
    <message>
        <source>The call went out to {address}, and nobody answered it.</source>
        <translation>خرجت المكالمة إلى {address} ولم يرد عليها أحد.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but it did not pick up Twilio’s call.</source>
        <translation>تجيب البوابة هذا الحاسوب، لكنها لم ترد على مكالمة Twilio.</translation>
    </message>
    <message>
        <source>Check that the assistant behind the gateway is running.</source>
        <translation>تحقق من أن المساعد خلف البوابة يعمل.</translation>
    </message>
    <message>
        <source>The gateway did not pick up the call. It may be off, or its firewall does not let Twilio in.</source>
        <translation>لم ترد البوابة على المكالمة. ربما تكون متوقفة، أو لا يسمح جدار الحماية بدخول Twilio.</translation>
    </message>
    <message>
        <source>Gateway turned Twilio away</source>
        <translation>لم تقبل البوابة مكالمة Twilio</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway turned it away.</source>
        <translation>وصلت المكالمة إلى {address} ولم تقبلها البوابة.</translation>
    </message>
    <message>
        <source>{product} knows {number} only when it is spelt there in full, or it turns the call away.</source>
        <translation>لا يعرف {product} الرقم {number} إلا إذا كان مكتوبًا هناك كاملًا، وإلا لم يقبل المكالمة.</translation>
    </message>
    <message>
        <source>Copy {number} exactly as Twilio sends it, with the plus sign and without spaces.</source>
        <translation>انسخ {number} كما يرسله Twilio تمامًا، مع علامة الزائد ودون مسافات.</translation>
    </message>
    <message>
        <source>Paste it into the phone settings of {product}, in place of what stands there.</source>
        <translation>ألصقه في إعدادات الهاتف لدى {product} مكان ما هو موجود هناك.</translation>
    </message>
    <message>
        <source>The gateway answers calls only for numbers on its list, WHITELIST_TO_URI.</source>
        <translation>لا تجيب البوابة إلا على مكالمات الأرقام الموجودة في قائمتها، WHITELIST_TO_URI.</translation>
    </message>
    <message>
        <source>Put the number into WHITELIST_TO_URI, without the plus sign.</source>
        <translation>ضع الرقم في WHITELIST_TO_URI دون علامة الزائد.</translation>
    </message>
    <message>
        <source>Start the gateway again.</source>
        <translation>أعد تشغيل البوابة.</translation>
    </message>
    <message>
        <source>{product} lets callers in by the addresses on its list. The name of the trunk is not enough for calls that come in.</source>
        <translation>يسمح {product} بدخول المتصلين حسب العناوين الموجودة في قائمته. اسم خط الربط لا يكفي للمكالمات الواردة.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks there, as numbers.</source>
        <translation>أدخل هناك شبكات Twilio الثماني كلها، بالأرقام.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but Twilio isn’t on its list of allowed callers.</source>
        <translation>تجيب البوابة هذا الحاسوب، لكن Twilio ليس في قائمة المتصلين المسموح بهم لديها.</translation>
    </message>
    <message>
        <source>Let in all eight of Twilio’s networks for calls, and its network for sound.</source>
        <translation>اسمح بدخول شبكات Twilio الثماني كلها للمكالمات، وشبكته للصوت.</translation>
    </message>
    <message>
        <source>Twilio isn’t on the gateway’s list of allowed callers.</source>
        <translation>ليس Twilio في قائمة المتصلين المسموح بهم لدى البوابة.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Troubleshooting</source>
        <translation>دليل Twilio، حل المشكلات</translation>
    </message>
    <message>
        <source>Gateway asked for a password</source>
        <translation>طلبت البوابة كلمة مرور</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway asked Twilio for a password. Twilio sends none.</source>
        <translation>وصلت المكالمة إلى {address} وطلبت البوابة من Twilio كلمة مرور. لا يرسل Twilio أي كلمة مرور.</translation>
    </message>
    <message>
        <source>{product} asks for a password until Twilio’s networks are on its list.</source>
        <translation>يطلب {product} كلمة مرور ما لم تكن شبكات Twilio في قائمته.</translation>
    </message>
    <message>
        <source>The gateway asks for a password, and Twilio sends none. It must allow Twilio’s addresses instead.</source>
        <translation>تطلب البوابة كلمة مرور، ولا يرسل Twilio أي كلمة مرور. يجب أن تسمح البوابة لعناوين Twilio بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Let Twilio’s networks in without a password.</source>
        <translation>اسمح بدخول شبكات Twilio دون كلمة مرور.</translation>
    </message>
    <message>
        <source>Gateway doesn’t know the number</source>
        <translation>لا تعرف البوابة الرقم</translation>
    </message>
    <message>
        <source>Number unknown</source>
        <translation>رقم غير معروف</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway did not know the number {number}. Twilio tries no other gateway after this answer.</source>
        <translation>وصلت المكالمة إلى {address} ولم تعرف البوابة الرقم {number}. لا يجرب Twilio أي بوابة أخرى بعد هذه الإجابة.</translation>
    </message>
    <message>
        <source>{product} compares the number letter by letter, and has it spelt in another way.</source>
        <translation>يقارن {product} الرقم حرفًا حرفًا، وهو مكتوب لديه بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Paste it into {product} in place of what stands there.</source>
        <translation>ألصقه في {product} مكان ما هو موجود هناك.</translation>
    </message>
    <message>
        <source>jambonz gives this answer to callers whose address it doesn’t know.</source>
        <translation>يعطي jambonz هذه الإجابة للمتصلين الذين لا يعرف عناوينهم.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers.</source>
        <translation>أدخل شبكات Twilio الثماني كلها كبوابات واردة للمشغّل، بالأرقام.</translation>
    </message>
    <message>
        <source>The address names one user of the gateway for all calls, and the gateway does not know that user.</source>
        <translation>يذكر العنوان مستخدمًا واحدًا في البوابة لكل المكالمات، والبوابة لا تعرف هذا المستخدم.</translation>
    </message>
    <message>
        <source>Compare the part before @ in the address with the gateway’s settings.</source>
        <translation>قارن الجزء الذي قبل @ في العنوان بإعدادات البوابة.</translation>
    </message>
    <message>
        <source>Some gateways give this answer to callers whose address they don’t know.</source>
        <translation>تعطي بعض البوابات هذه الإجابة للمتصلين الذين لا تعرف عناوينهم.</translation>
    </message>
    <message>
        <source>Check that all eight of Twilio’s networks are on the gateway’s list.</source>
        <translation>تحقق من أن شبكات Twilio الثماني كلها في قائمة البوابة.</translation>
    </message>
    <message>
        <source>The gateway doesn’t know {number}.</source>
        <translation>لا تعرف البوابة {number}.</translation>
    </message>
    <message>
        <source>Enter it in the gateway as a number that takes calls.</source>
        <translation>أدخله في البوابة كرقم يستقبل المكالمات.</translation>
    </message>
    <message>
        <source>Gateway was busy</source>
        <translation>كانت البوابة مشغولة</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said it is busy. Twilio tries no other gateway after this answer.</source>
        <translation>وصلت المكالمة إلى {address} وقالت البوابة إنها مشغولة. لا يجرب Twilio أي بوابة أخرى بعد هذه الإجابة.</translation>
    </message>
    <message>
        <source>{product} says it is busy when it doesn’t know the number, or knows it spelt in another way.</source>
        <translation>يقول {product} إنه مشغول عندما لا يعرف الرقم، أو عندما يكون مكتوبًا لديه بطريقة أخرى.</translation>
    </message>
    <message>
        <source>The gateway said it is busy. Your second gateway was not tried: Twilio goes on only after an answer such as “service unavailable”.</source>
        <translation>قالت البوابة إنها مشغولة. لم تُجرَّب بوابتك الثانية: لا ينتقل Twilio إلى غيرها إلا بعد إجابة مثل «service unavailable».</translation>
    </message>
    <message>
        <source>Have the first gateway answer “service unavailable” when it is full.</source>
        <translation>اجعل البوابة الأولى تجيب بـ «service unavailable» عندما تكون ممتلئة.</translation>
    </message>
    <message>
        <source>Call again in a minute.</source>
        <translation>اتصل مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>The gateway said it is busy.</source>
        <translation>قالت البوابة إنها مشغولة.</translation>
    </message>
    <message>
        <source>If it stays busy, ask how many calls the gateway takes at a time.</source>
        <translation>إذا بقيت مشغولة فاسأل كم مكالمة تستقبل البوابة في الوقت نفسه.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said that nobody there can take it now.</source>
        <translation>وصلت المكالمة إلى {address} وقالت البوابة إنه لا أحد هناك يستطيع استقبالها الآن.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>اتصل مرة أخرى.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway declined it. Twilio tries no other gateway after this answer.</source>
        <translation>وصلت المكالمة إلى {address} ورفضتها البوابة. لا يجرب Twilio أي بوابة أخرى بعد هذه الإجابة.</translation>
    </message>
    <message>
        <source>{product} declines a call that its webhook does not accept.</source>
        <translation>يرفض {product} المكالمة التي لا يقبلها webhook الخاص به.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation>أوقف Twilio هذا الحساب، غالبًا بسبب فاتورة غير مدفوعة.</translation>
    </message>
    <message>
        <source>Sort it out with Twilio.</source>
        <translation>سوِّ الأمر مع Twilio.</translation>
    </message>
    <message>
        <source>Then check again.</source>
        <translation>ثم تحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>The gateway is set to decline this call.</source>
        <translation>البوابة مضبوطة على رفض هذه المكالمة.</translation>
    </message>
    <message>
        <source>Check which callers and numbers it declines.</source>
        <translation>تحقق من المتصلين والأرقام التي ترفضها.</translation>
    </message>
    <message>
        <source>No common sound format</source>
        <translation>لا صيغة صوت مشتركة</translation>
    </message>
    <message>
        <source>No common sound</source>
        <translation>لا صوت مشترك</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway could not agree with Twilio on the sound.</source>
        <translation>وصلت المكالمة إلى {address} ولم تتمكن البوابة من الاتفاق مع Twilio على الصوت.</translation>
    </message>
    <message>
        <source>{product} takes only encrypted calls, and the trunk sends them plain.</source>
        <translation>لا يقبل {product} إلا المكالمات المشفّرة، وخط الربط يرسلها دون تشفير.</translation>
    </message>
    <message>
        <source>Turn encryption on.</source>
        <translation>شغّل التشفير.</translation>
    </message>
    <message>
        <source>{product} takes no encrypted calls, and the trunk sends them encrypted.</source>
        <translation>لا يقبل {product} المكالمات المشفّرة، وخط الربط يرسلها مشفّرة.</translation>
    </message>
    <message>
        <source>Turn encryption off.</source>
        <translation>أوقف التشفير.</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t.</source>
        <translation>يشفّر أحد الطرفين المكالمات ولا يشفّرها الآخر.</translation>
    </message>
    <message>
        <source>Turn encryption on at the gateway (SRTP with AES_CM_128_HMAC_SHA1_80), or turn it off here.</source>
        <translation>شغّل التشفير في البوابة (SRTP مع AES_CM_128_HMAC_SHA1_80)، أو أوقفه هنا.</translation>
    </message>
    <message>
        <source>The gateway and Twilio share no sound format. It must offer G.711.</source>
        <translation>ليس بين البوابة و Twilio صيغة صوت مشتركة. يجب أن تقدم البوابة G.711.</translation>
    </message>
    <message>
        <source>Turn on G.711 at the gateway, both kinds (PCMU and PCMA).</source>
        <translation>شغّل G.711 في البوابة بنوعيه (PCMU و PCMA).</translation>
    </message>
    <message>
        <source>The gateway may want encrypted calls.</source>
        <translation>ربما تريد البوابة مكالمات مشفّرة.</translation>
    </message>
    <message>
        <source>If it does, turn encryption on here.</source>
        <translation>إن كان الأمر كذلك فشغّل التشفير هنا.</translation>
    </message>
    <message>
        <source>The trunk encrypts calls, and the gateway at {address} answered without encryption. Twilio ended the call.</source>
        <translation>يشفّر خط الربط المكالمات، وأجابت البوابة على {address} دون تشفير. أنهى Twilio المكالمة.</translation>
    </message>
    <message>
        <source>{product} takes no encrypted calls.</source>
        <translation>لا يقبل {product} المكالمات المشفّرة.</translation>
    </message>
    <message>
        <source>Turn encryption off here, or turn on TLS and SRTP at the gateway.</source>
        <translation>أوقف التشفير هنا، أو شغّل TLS و SRTP في البوابة.</translation>
    </message>
    <message>
        <source>Twilio’s list of error codes</source>
        <translation>قائمة رموز الأخطاء لدى Twilio</translation>
    </message>
    <message>
        <source>The gateway at {address} wanted to encrypt the sound, and the trunk does not. Twilio ended the call.</source>
        <translation>أرادت البوابة على {address} تشفير الصوت، وخط الربط لا يشفّره. أنهى Twilio المكالمة.</translation>
    </message>
    <message>
        <source>Turn encryption on here, or turn off SRTP at the gateway.</source>
        <translation>شغّل التشفير هنا، أو أوقف SRTP في البوابة.</translation>
    </message>
    <message>
        <source>Gateway wants session timers</source>
        <translation>تريد البوابة مؤقتات جلسة</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway insisted on a session timer that Twilio does not have.</source>
        <translation>وصلت المكالمة إلى {address} وأصرّت البوابة على مؤقت جلسة غير متوفر لدى Twilio.</translation>
    </message>
    <message>
        <source>The gateway insists on session timers, which Twilio does not take.</source>
        <translation>تصرّ البوابة على مؤقتات الجلسة، ولا يقبلها Twilio.</translation>
    </message>
    <message>
        <source>Turn session timers off at the gateway, or allow 1800 to 3600 seconds.</source>
        <translation>أوقف مؤقتات الجلسة في البوابة، أو اسمح بما بين 1800 و3600 ثانية.</translation>
    </message>
    <message>
        <source>Gateway didn’t understand</source>
        <translation>لم تفهم البوابة</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>لم تُفهم</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway did not understand it.</source>
        <translation>وصلت المكالمة إلى {address} ولم تفهمها البوابة.</translation>
    </message>
    <message>
        <source>The address has a name before @ or a header that the gateway does not understand.</source>
        <translation>في العنوان اسم قبل @ أو ترويسة لا تفهمها البوابة.</translation>
    </message>
    <message>
        <source>Compare the address with the gateway’s guide.</source>
        <translation>قارن العنوان بدليل البوابة.</translation>
    </message>
    <message>
        <source>A firewall or router between Twilio and the gateway may change SIP messages (“SIP ALG”).</source>
        <translation>ربما يغيّر جدار حماية أو موجّه بين Twilio والبوابة رسائل SIP («SIP ALG»).</translation>
    </message>
    <message>
        <source>Turn off the SIP help of the router.</source>
        <translation>أوقف وظيفة المساعدة لـ SIP في الموجّه.</translation>
    </message>
    <message>
        <source>The gateway did not understand the call.</source>
        <translation>لم تفهم البوابة المكالمة.</translation>
    </message>
    <message>
        <source>Send what it says to the maker of the gateway.</source>
        <translation>أرسل ما تقوله إلى صانع البوابة.</translation>
    </message>
    <message>
        <source>Call went in circles</source>
        <translation>دارت المكالمة في حلقة</translation>
    </message>
    <message>
        <source>In circles</source>
        <translation>في حلقة</translation>
    </message>
    <message>
        <source>The call was passed on again and again until Twilio ended it.</source>
        <translation>مُرّرت المكالمة مرة بعد مرة حتى أنهاها Twilio.</translation>
    </message>
    <message>
        <source>The gateway sends the call back to where it came from.</source>
        <translation>تعيد البوابة المكالمة إلى حيث أتت.</translation>
    </message>
    <message>
        <source>Check where the gateway passes on calls for {number}.</source>
        <translation>تحقق من المكان الذي تمرر إليه البوابة مكالمات {number}.</translation>
    </message>
    <message>
        <source>Set Max-Forwards to 70 at the gateway.</source>
        <translation>اضبط Max-Forwards على 70 في البوابة.</translation>
    </message>
    <message>
        <source>Caller hung up first</source>
        <translation>أنهى المتصل المكالمة أولًا</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>أُنهيت</translation>
    </message>
    <message>
        <source>The call was ended before the gateway took it.</source>
        <translation>انتهت المكالمة قبل أن تستقبلها البوابة.</translation>
    </message>
    <message>
        <source>Whoever called hung up before the gateway answered.</source>
        <translation>أنهى المتصل، أيًا كان، المكالمة قبل أن تجيب البوابة.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If it happens often, the gateway rings too long before it answers.</source>
        <translation>لا يلزم فعل شيء. إذا تكرر ذلك كثيرًا فالبوابة ترنّ طويلًا قبل أن تجيب.</translation>
    </message>
    <message>
        <source>The caller hung up before the gateway answered.</source>
        <translation>أنهى المتصل المكالمة قبل أن تجيب البوابة.</translation>
    </message>
    <message>
        <source>Gateway fault</source>
        <translation>عطل في البوابة</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said that it can’t take calls now.</source>
        <translation>وصلت المكالمة إلى {address} وقالت البوابة إنها لا تستطيع استقبال المكالمات الآن.</translation>
    </message>
    <message>
        <source>The gateway is still starting, or has more calls than it takes.</source>
        <translation>ما زالت البوابة تبدأ، أو لديها مكالمات أكثر مما تستقبل.</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own.</source>
        <translation>لدى البوابة عطل خاص بها.</translation>
    </message>
    <message>
        <source>Check that everything the gateway needs is running.</source>
        <translation>تحقق من أن كل ما تحتاج إليه البوابة يعمل.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway reported a fault of its own.</source>
        <translation>وصلت المكالمة إلى {address} وأبلغت البوابة عن عطل خاص بها.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway asked for something about the sound that Twilio does not do.</source>
        <translation>وصلت المكالمة إلى {address} وطلبت البوابة بشأن الصوت شيئًا لا يفعله Twilio.</translation>
    </message>
    <message>
        <source>The gateway asks for a precondition that Twilio does not know.</source>
        <translation>تطلب البوابة شرطًا مسبقًا لا يعرفه Twilio.</translation>
    </message>
    <message>
        <source>Turn off preconditions at the gateway.</source>
        <translation>أوقف الشروط المسبقة (preconditions) في البوابة.</translation>
    </message>
    <message>
        <source>Gateway sent the call elsewhere</source>
        <translation>أرسلت البوابة المكالمة إلى مكان آخر</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>إلى مكان آخر</translation>
    </message>
    <message>
        <source>The gateway at {address} sent the call on to another address, and Twilio could not follow.</source>
        <translation>أحالت البوابة على {address} المكالمة إلى عنوان آخر، ولم يتمكن Twilio من متابعتها.</translation>
    </message>
    <message>
        <source>Twilio follows one redirect, and only to a public address that is not its own.</source>
        <translation>يتابع Twilio إحالة واحدة، وفقط إلى عنوان عام ليس من عناوينه.</translation>
    </message>
    <message>
        <source>Have the gateway take the call itself, or name a public address.</source>
        <translation>اجعل البوابة تستقبل المكالمة بنفسها، أو تذكر عنوانًا عامًا.</translation>
    </message>
    <message>
        <source>Better: enter that address here, so that calls go there directly.</source>
        <translation>والأفضل: أدخل ذلك العنوان هنا لتذهب المكالمات إليه مباشرة.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway turned it away for good. Twilio tries no other gateway after this answer.</source>
        <translation>وصلت المكالمة إلى {address} ولم تقبلها البوابة نهائيًا. لا يجرب Twilio أي بوابة أخرى بعد هذه الإجابة.</translation>
    </message>
    <message>
        <source>Gateway not found</source>
        <translation>لم يُعثر على البوابة</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يُعثر عليها</translation>
    </message>
    <message>
        <source>Twilio looked up {address} and found no such name. The call is not in Twilio’s call log.</source>
        <translation>بحث Twilio عن {address} ولم يجد اسمًا كهذا. المكالمة ليست في سجل مكالمات Twilio.</translation>
    </message>
    <message>
        <source>{product} does not know this address any more, or a letter of it differs.</source>
        <translation>لم يعد {product} يعرف هذا العنوان، أو يختلف فيه حرف.</translation>
    </message>
    <message>
        <source>Copy the address from {product} again.</source>
        <translation>انسخ العنوان من {product} مرة أخرى.</translation>
    </message>
    <message>
        <source>Twilio can’t find {address}.</source>
        <translation>لا يستطيع Twilio العثور على {address}.</translation>
    </message>
    <message>
        <source>Compare the name with the gateway’s settings, letter by letter.</source>
        <translation>قارن الاسم بإعدادات البوابة، حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>If it is right, ask your network team to make the name known to everybody, not only inside.</source>
        <translation>إذا كان صحيحًا فاطلب من فريق الشبكة جعل الاسم معروفًا للجميع، وليس في الداخل فقط.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>شهادة غير موثوقة</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>غير موثوقة</translation>
    </message>
    <message>
        <source>Twilio reached {address} and did not trust its certificate.</source>
        <translation>وصل Twilio إلى {address} ولم يثق بشهادته.</translation>
    </message>
    <message>
        <source>Twilio doesn’t trust the gateway’s certificate. This computer doesn’t, either.</source>
        <translation>لا يثق Twilio بشهادة البوابة. ولا يثق بها هذا الحاسوب أيضًا.</translation>
    </message>
    <message>
        <source>Get a certificate for {address} from a public authority.</source>
        <translation>احصل على شهادة باسم {address} من جهة إصدار عامة.</translation>
    </message>
    <message>
        <source>Install it at the gateway, together with the ones in between.</source>
        <translation>ثبّتها في البوابة مع الشهادات الوسيطة.</translation>
    </message>
    <message>
        <source>{address} is a number, and certificates are made for names.</source>
        <translation>{address} عنوان بالأرقام، والشهادات تُصدر للأسماء.</translation>
    </message>
    <message>
        <source>Enter the name of the gateway instead of the number.</source>
        <translation>أدخل اسم البوابة بدلًا من العنوان الرقمي.</translation>
    </message>
    <message>
        <source>Twilio doesn’t trust the gateway’s certificate.</source>
        <translation>لا يثق Twilio بشهادة البوابة.</translation>
    </message>
    <message>
        <source>Check that it is made for {address}, has not run out and comes from a public authority.</source>
        <translation>تحقق من أنها صادرة باسم {address}، ولم تنتهِ صلاحيتها، ومن جهة إصدار عامة.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Secure Trunking</source>
        <translation>دليل Twilio، Secure Trunking</translation>
    </message>
    <message>
        <source>No encryption with the gateway</source>
        <translation>لا تشفير مع البوابة</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>لا TLS</translation>
    </message>
    <message>
        <source>Twilio reached {address}, and they could not agree on TLS.</source>
        <translation>وصل Twilio إلى {address} ولم يتمكنا من الاتفاق على TLS.</translation>
    </message>
    <message>
        <source>This computer found the certificate of the gateway not in order.</source>
        <translation>وجد هذا الحاسوب أن شهادة البوابة غير سليمة.</translation>
    </message>
    <message>
        <source>Install it at the gateway.</source>
        <translation>ثبّتها في البوابة.</translation>
    </message>
    <message>
        <source>Switch the trunk to {other}, or set up TLS at the gateway.</source>
        <translation>بدّل خط الربط إلى {other}، أو أعدّ TLS في البوابة.</translation>
    </message>
    <message>
        <source>The gateway’s TLS is too old, or it has none on port {port}.</source>
        <translation>إصدار TLS في البوابة قديم جدًا، أو لا يوجد TLS على المنفذ {port}.</translation>
    </message>
    <message>
        <source>Turn on TLS 1.2 at the gateway, with an RSA certificate.</source>
        <translation>شغّل TLS 1.2 في البوابة، مع شهادة RSA.</translation>
    </message>
    <message>
        <source>Check that TLS is on port {port}.</source>
        <translation>تحقق من أن TLS على المنفذ {port}.</translation>
    </message>
    <message>
        <source>Twilio called {address}, and nothing listens there on port {port}.</source>
        <translation>اتصل Twilio بـ {address}، ولا شيء يستمع هناك على المنفذ {port}.</translation>
    </message>
    <message>
        <source>A firewall is likely in between: the gateway answers this computer.</source>
        <translation>الأرجح أن بينهما جدار حماية: البوابة تجيب هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The gateway is off, or listens on another port.</source>
        <translation>البوابة متوقفة، أو تستمع على منفذ آخر.</translation>
    </message>
    <message>
        <source>Check that the gateway is switched on.</source>
        <translation>تحقق من أن البوابة مشغّلة.</translation>
    </message>
    <message>
        <source>Compare port {port} with the gateway’s settings.</source>
        <translation>قارن المنفذ {port} بإعدادات البوابة.</translation>
    </message>
    <message>
        <source>Twilio called {address} and got no answer that it could use.</source>
        <translation>اتصل Twilio بـ {address} ولم يتلقَّ إجابة يمكنه استخدامها.</translation>
    </message>
    <message>
        <source>The certificate of the gateway is not in order.</source>
        <translation>شهادة البوابة غير سليمة.</translation>
    </message>
    <message>
        <source>Gateway gives its inside address</source>
        <translation>تذكر البوابة عنوانها الداخلي</translation>
    </message>
    <message>
        <source>Inside address</source>
        <translation>عنوان داخلي</translation>
    </message>
    <message>
        <source>The gateway answered the call and told Twilio to go on at an address that exists only inside it.</source>
        <translation>ردّت البوابة على المكالمة وطلبت من Twilio المتابعة على عنوان لا يوجد إلا في داخلها.</translation>
    </message>
    <message>
        <source>The gateway tells Twilio its own inside address (SIP_HOST, SDP_ADDRESS).</source>
        <translation>تذكر البوابة لـ Twilio عنوانها الداخلي (SIP_HOST و SDP_ADDRESS).</translation>
    </message>
    <message>
        <source>Set SIP_HOST and SDP_ADDRESS to the public address of the gateway.</source>
        <translation>اضبط SIP_HOST و SDP_ADDRESS على العنوان العام للبوابة.</translation>
    </message>
    <message>
        <source>The gateway gives Twilio its inside address.</source>
        <translation>تعطي البوابة Twilio عنوانها الداخلي.</translation>
    </message>
    <message>
        <source>Enter the gateway’s public address in its own settings (Contact and SDP).</source>
        <translation>أدخل العنوان العام للبوابة في إعداداتها نفسها (Contact و SDP).</translation>
    </message>
    <message>
        <source>Cut off after {seconds} s</source>
        <translation>انقطعت بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>The call was answered and dropped after about {seconds} seconds.</source>
        <translation>رُدّ على المكالمة ثم انقطعت بعد نحو {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The gateway probably gives Twilio its inside address.</source>
        <translation>الأرجح أن البوابة تعطي Twilio عنوانها الداخلي.</translation>
    </message>
    <message>
        <source>A router may change SIP messages on their way (“SIP ALG”).</source>
        <translation>ربما يغيّر موجّه رسائل SIP في طريقها («SIP ALG»).</translation>
    </message>
    <message>
        <source>Leave the Via and Record-Route lines as Twilio sends them.</source>
        <translation>اترك سطور Via و Record-Route كما يرسلها Twilio.</translation>
    </message>
    <message>
        <source>Nothing was heard</source>
        <translation>لم يُسمع شيء</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>لا صوت</translation>
    </message>
    <message>
        <source>The call was answered, and one side sent no sound for a long time. Twilio then ended the call.</source>
        <translation>رُدّ على المكالمة، ولم يرسل أحد الطرفين صوتًا لمدة طويلة. عندئذ أنهى Twilio المكالمة.</translation>
    </message>
    <message>
        <source>The firewall lets calls in, but not their sound.</source>
        <translation>يسمح جدار الحماية بدخول المكالمات، لكن ليس بدخول صوتها.</translation>
    </message>
    <message>
        <source>Open the sound ports of the gateway for Twilio’s network, in both directions.</source>
        <translation>افتح منافذ الصوت في البوابة لشبكة Twilio، في الاتجاهين.</translation>
    </message>
    <message>
        <source>The gateway asks for sound at its inside address.</source>
        <translation>تطلب البوابة الصوت على عنوانها الداخلي.</translation>
    </message>
    <message>
        <source>Set SDP_ADDRESS to the public address of the gateway.</source>
        <translation>اضبط SDP_ADDRESS على العنوان العام للبوابة.</translation>
    </message>
    <message>
        <source>The gateway gives its inside address for the sound.</source>
        <translation>تذكر البوابة عنوانها الداخلي للصوت.</translation>
    </message>
    <message>
        <source>Enter the gateway’s public address for sound (SDP).</source>
        <translation>أدخل العنوان العام للبوابة للصوت (SDP).</translation>
    </message>
    <message>
        <source>Call reached its longest time</source>
        <translation>بلغت المكالمة أقصى مدتها</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>طويلة جدًا</translation>
    </message>
    <message>
        <source>The call lasted as long as Twilio allows, and was ended.</source>
        <translation>استمرت المكالمة إلى أقصى ما يسمح به Twilio ثم أُنهيت.</translation>
    </message>
    <message>
        <source>Twilio ends calls after their longest time.</source>
        <translation>ينهي Twilio المكالمات عند بلوغ أقصى مدتها.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If nobody was talking, have the gateway hang up.</source>
        <translation>لا يلزم فعل شيء. إذا لم يكن أحد يتحدث فاجعل البوابة تنهي المكالمة.</translation>
    </message>
    <message>
        <source>Caller’s number not confirmed</source>
        <translation>رقم المتصل غير مؤكد</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>The phone network could not confirm that the caller’s number is real. The call went on.</source>
        <translation>لم تتمكن شبكة الهاتف من تأكيد أن رقم المتصل حقيقي. استمرت المكالمة.</translation>
    </message>
    <message>
        <source>The phone network could not confirm the caller’s number.</source>
        <translation>لم تتمكن شبكة الهاتف من تأكيد رقم المتصل.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>No gateway address</source>
        <translation>لا عنوان بوابة</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>لا عنوان</translation>
    </message>
    <message>
        <source>Twilio’s trunk had no address to call. The call is not in Twilio’s call log.</source>
        <translation>لم يكن لخط ربط Twilio عنوان يتصل به. المكالمة ليست في سجل مكالمات Twilio.</translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation>عنوان البوابة على خط الربط متوقف.</translation>
    </message>
    <message>
        <source>Switch it on.</source>
        <translation>شغّله.</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation>لا يعرف خط الربط إلى أين يرسل المكالمات.</translation>
    </message>
    <message>
        <source>Put the address of your gateway on the trunk.</source>
        <translation>ضع عنوان بوابتك على خط الربط.</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls, or the address is switched off.</source>
        <translation>لا يعرف خط الربط إلى أين يرسل المكالمات، أو العنوان متوقف.</translation>
    </message>
    <message>
        <source>Check the line. Trunkline shows what is missing and can add it.</source>
        <translation>تحقق من الخط. يعرض Trunkline ما ينقص ويستطيع إضافته.</translation>
    </message>
    <message>
        <source>Part of the address ignored</source>
        <translation>أُهمل جزء من العنوان</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>انتباه</translation>
    </message>
    <message>
        <source>Twilio did not understand a part of the gateway’s address, and left it out.</source>
        <translation>لم يفهم Twilio جزءًا من عنوان البوابة فحذفه.</translation>
    </message>
    <message>
        <source>A part of the gateway’s address is misspelt.</source>
        <translation>جزء من عنوان البوابة مكتوب بشكل غير صحيح.</translation>
    </message>
    <message>
        <source>Enter the address again. Trunkline writes it as Twilio expects it.</source>
        <translation>أدخل العنوان مرة أخرى. يكتبه Trunkline كما يتوقعه Twilio.</translation>
    </message>
    <message>
        <source>Twilio did not take a header that stands in the gateway’s address.</source>
        <translation>لم يقبل Twilio ترويسة موجودة في عنوان البوابة.</translation>
    </message>
    <message>
        <source>A header in the gateway’s address has a name or value that Twilio does not take.</source>
        <translation>لترويسة في عنوان البوابة اسم أو قيمة لا يقبلها Twilio.</translation>
    </message>
    <message>
        <source>Correct the part after the question mark: only names that begin with X- are allowed.</source>
        <translation>صحّح الجزء الذي بعد علامة الاستفهام: لا يُسمح إلا بأسماء تبدأ بـ X وبعدها شرطة.</translation>
    </message>
    <message>
        <source>Gateway’s address is blocked</source>
        <translation>عنوان البوابة محظور</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Twilio does not call {address}, because the address is on its list of blocked ones.</source>
        <translation>لا يتصل Twilio بـ {address} لأن العنوان في قائمة العناوين المحظورة لديه.</translation>
    </message>
    <message>
        <source>Twilio has blocked the address of the gateway.</source>
        <translation>حظر Twilio عنوان البوابة.</translation>
    </message>
    <message>
        <source>Ask Twilio why it is blocked, or use another address.</source>
        <translation>اسأل Twilio لماذا هو محظور، أو استخدم عنوانًا آخر.</translation>
    </message>
    <message>
        <source>Web address doesn’t answer</source>
        <translation>عنوان الويب لا يجيب</translation>
    </message>
    <message>
        <source>No fallback</source>
        <translation>لا بديل</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and got no answer it could use.</source>
        <translation>لم تستقبل أي بوابة المكالمة. عندئذ سأل Twilio عنوان الويب المذكور لهذه الحالة، ولم يتلقَّ إجابة يمكنه استخدامها.</translation>
    </message>
    <message>
        <source>The web address for the time when no gateway answers does not answer.</source>
        <translation>عنوان الويب لحالة عدم إجابة أي بوابة لا يجيب.</translation>
    </message>
    <message>
        <source>Open it in a browser from outside your network.</source>
        <translation>افتحه في متصفح من خارج شبكتك.</translation>
    </message>
    <message>
        <source>Fix it, or take it off the trunk.</source>
        <translation>أصلحه، أو أزله من خط الربط.</translation>
    </message>
    <message>
        <source>Then look why no gateway took the call.</source>
        <translation>ثم ابحث لماذا لم تستقبل أي بوابة المكالمة.</translation>
    </message>
    <message>
        <source>Web address not trusted</source>
        <translation>عنوان الويب غير موثوق</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and did not trust its certificate.</source>
        <translation>لم تستقبل أي بوابة المكالمة. عندئذ سأل Twilio عنوان الويب المذكور لهذه الحالة، ولم يثق بشهادته.</translation>
    </message>
    <message>
        <source>The certificate of the web address for emergencies is not in order.</source>
        <translation>شهادة عنوان الويب للحالات الطارئة غير سليمة.</translation>
    </message>
    <message>
        <source>Renew the certificate, for exactly this name.</source>
        <translation>جدّد الشهادة لهذا الاسم بالضبط.</translation>
    </message>
    <message>
        <source>Web address answers strangely</source>
        <translation>عنوان الويب يجيب بشكل غريب</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and could not use the answer.</source>
        <translation>لم تستقبل أي بوابة المكالمة. عندئذ سأل Twilio عنوان الويب المذكور لهذه الحالة، ولم يتمكن من استخدام الإجابة.</translation>
    </message>
    <message>
        <source>The web address for the time when no gateway answers does not give what Twilio expects.</source>
        <translation>عنوان الويب لحالة عدم إجابة أي بوابة لا يعطي ما يتوقعه Twilio.</translation>
    </message>
    <message>
        <source>Let it answer with TwiML, as XML.</source>
        <translation>اجعله يجيب بـ TwiML، بصيغة XML.</translation>
    </message>
    <message>
        <source>Trial: caller not verified</source>
        <translation>تجريبي: متصل غير مُتحقق منه</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>غير مُتحقق منه</translation>
    </message>
    <message>
        <source>This is a trial account. Twilio lets in only callers that were verified, and {caller} is not.</source>
        <translation>هذا حساب تجريبي. لا يسمح Twilio إلا بدخول متصلين تم التحقق منهم، و {caller} ليس منهم.</translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation>حساب تجريبي: لا يمر إلا المتصلون الذين تحققت منهم.</translation>
    </message>
    <message>
        <source>Verify the caller’s number at Twilio, or upgrade the account.</source>
        <translation>تحقق من رقم المتصل لدى Twilio، أو قم بترقية الحساب.</translation>
    </message>
    <message>
        <source>Call again from a verified phone.</source>
        <translation>اتصل مرة أخرى من هاتف تم التحقق منه.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Trial accounts</source>
        <translation>دليل Twilio، الحسابات التجريبية</translation>
    </message>
    <message>
        <source>Not possible on a trial account</source>
        <translation>غير ممكن بحساب تجريبي</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Twilio does not do this for trial accounts.</source>
        <translation>لا يفعل Twilio ذلك للحسابات التجريبية.</translation>
    </message>
    <message>
        <source>A trial account can’t do this.</source>
        <translation>لا يستطيع الحساب التجريبي فعل ذلك.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio. Nothing you entered is lost.</source>
        <translation>قم بترقية الحساب لدى Twilio. لم يُفقد شيء مما أدخلته.</translation>
    </message>
    <message>
        <source>Until then, call the number yourself from a phone that you verified.</source>
        <translation>وحتى ذلك الحين اتصل بالرقم بنفسك من هاتف تحققت منه.</translation>
    </message>
    <message>
        <source>These codes are for testing only, or belong to a trial account.</source>
        <translation>هذه الرموز للاختبار فقط، أو تخص حسابًا تجريبيًا.</translation>
    </message>
    <message>
        <source>Use the codes of the account itself, or upgrade it.</source>
        <translation>استخدم رموز الحساب نفسه، أو قم بترقيته.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Scale and Limits</source>
        <translation>دليل Twilio، السعة والحدود</translation>
    </message>
    <message>
        <source>Too many calls at once</source>
        <translation>مكالمات كثيرة في الوقت نفسه</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>عدد كبير</translation>
    </message>
    <message>
        <source>More calls came at the same time than this account may have.</source>
        <translation>وردت في الوقت نفسه مكالمات أكثر مما يُسمح به لهذا الحساب.</translation>
    </message>
    <message>
        <source>The last ones were not put through.</source>
        <translation>لم تُوصل المكالمات الأخيرة.</translation>
    </message>
    <message>
        <source>A trial account has only a few calls at a time.</source>
        <translation>ليس للحساب التجريبي إلا بضع مكالمات في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio.</source>
        <translation>قم بترقية الحساب لدى Twilio.</translation>
    </message>
    <message>
        <source>Twilio allows more calls once it knows your business.</source>
        <translation>يسمح Twilio بمكالمات أكثر بعد أن يعرف شركتك.</translation>
    </message>
    <message>
        <source>Have your business profile approved at Twilio, or ask for more calls.</source>
        <translation>اطلب اعتماد ملف شركتك لدى Twilio، أو اطلب مكالمات أكثر.</translation>
    </message>
    <message>
        <source>Account is suspended</source>
        <translation>الحساب موقوف</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Twilio did not put the call through, because the account is not active.</source>
        <translation>لم يوصل Twilio المكالمة لأن الحساب غير نشط.</translation>
    </message>
    <message>
        <source>Sort it out with Twilio: pay the bill or ask why.</source>
        <translation>سوِّ الأمر مع Twilio: ادفع الفاتورة أو اسأل عن السبب.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept the codes</source>
        <translation>لم يقبل Twilio الرموز</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>غير مسجّل الدخول</translation>
    </message>
    <message>
        <source>Twilio did not accept the Account SID together with the token or key.</source>
        <translation>لم يقبل Twilio Account SID مع الرمز أو المفتاح.</translation>
    </message>
    <message>
        <source>Each region has its own token.</source>
        <translation>لكل منطقة رمزها الخاص.</translation>
    </message>
    <message>
        <source>Choose the region that the token belongs to.</source>
        <translation>اختر المنطقة التي يخصها الرمز.</translation>
    </message>
    <message>
        <source>Copy SID and token again, without spaces.</source>
        <translation>انسخ SID والرمز مرة أخرى، دون مسافات.</translation>
    </message>
    <message>
        <source>The token changed, or a key was deleted.</source>
        <translation>تغيّر الرمز، أو حُذف مفتاح.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>Key may not do this</source>
        <translation>لا يجوز لهذا المفتاح فعل ذلك</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>Twilio did not do it, because these codes may not.</source>
        <translation>لم يفعل Twilio ذلك لأنه غير مسموح لهذه الرموز.</translation>
    </message>
    <message>
        <source>This key may not do it.</source>
        <translation>لا يجوز لهذا المفتاح فعل ذلك.</translation>
    </message>
    <message>
        <source>Use another key, or ask the account owner.</source>
        <translation>استخدم مفتاحًا آخر، أو اسأل مالك الحساب.</translation>
    </message>
    <message>
        <source>If that does not help, ask Twilio.</source>
        <translation>إن لم يفد ذلك فاسأل Twilio.</translation>
    </message>
    <message>
        <source>Twilio had a fault</source>
        <translation>حدث عطل لدى Twilio</translation>
    </message>
    <message>
        <source>Twilio fault</source>
        <translation>عطل لدى Twilio</translation>
    </message>
    <message>
        <source>Twilio could not do it because of a fault of its own.</source>
        <translation>لم يتمكن Twilio من فعل ذلك بسبب عطل لديه.</translation>
    </message>
    <message>
        <source>Twilio has a fault.</source>
        <translation>لدى Twilio عطل.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>انتظر دقيقة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>If it stays so, look at Twilio’s status page.</source>
        <translation>إن استمر الأمر فانظر إلى صفحة حالة Twilio.</translation>
    </message>
    <message>
        <source>Twilio refused the request</source>
        <translation>رفض Twilio الطلب</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Twilio did not take what Trunkline sent. Nothing was changed by it.</source>
        <translation>لم يقبل Twilio ما أرسله Trunkline. لم يتغير شيء بسببه.</translation>
    </message>
    <message>
        <source>Something was changed at Twilio meanwhile, or Trunkline asked in a way that Twilio does not know.</source>
        <translation>تغيّر شيء لدى Twilio في هذه الأثناء، أو طلب Trunkline بطريقة لا يعرفها Twilio.</translation>
    </message>
    <message>
        <source>Check everything again.</source>
        <translation>تحقق من كل شيء مرة أخرى.</translation>
    </message>
    <message>
        <source>If it stays so, send the details to those who make Trunkline.</source>
        <translation>إن استمر الأمر فأرسل التفاصيل إلى صانعي Trunkline.</translation>
    </message>
    <message>
        <source>Not a number to call from</source>
        <translation>رقم لا يمكن الاتصال منه</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>لا متصل</translation>
    </message>
    <message>
        <source>Twilio did not place the test call, because it may not come from {caller}.</source>
        <translation>لم يُجرِ Twilio المكالمة التجريبية لأنه لا يُسمح بأن تأتي من {caller}.</translation>
    </message>
    <message>
        <source>{caller} is neither a number of the account nor verified.</source>
        <translation>{caller} ليس من أرقام الحساب ولم يتم التحقق منه.</translation>
    </message>
    <message>
        <source>Choose another number to call from.</source>
        <translation>اختر رقمًا آخر للاتصال منه.</translation>
    </message>
    <message>
        <source>Or call {number} yourself from any phone.</source>
        <translation>أو اتصل بـ {number} بنفسك من أي هاتف.</translation>
    </message>
    <message>
        <source>Not a number to call</source>
        <translation>رقم لا يمكن الاتصال به</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>لا مكالمة</translation>
    </message>
    <message>
        <source>Twilio did not place the test call: it cannot call a number from itself, or the number is not complete.</source>
        <translation>لم يُجرِ Twilio المكالمة التجريبية: لا يمكنه الاتصال برقم من الرقم نفسه، أو الرقم غير كامل.</translation>
    </message>
    <message>
        <source>A number cannot call itself.</source>
        <translation>لا يمكن لرقم أن يتصل بنفسه.</translation>
    </message>
    <message>
        <source>Number can’t be called</source>
        <translation>تعذّر الاتصال بالرقم</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>لم يُصل إليه</translation>
    </message>
    <message>
        <source>The phone network did not reach {number}.</source>
        <translation>لم تصل شبكة الهاتف إلى {number}.</translation>
    </message>
    <message>
        <source>A new number needs some minutes until every network knows it.</source>
        <translation>يحتاج الرقم الجديد إلى بضع دقائق حتى تعرفه كل الشبكات.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then call again.</source>
        <translation>انتظر بضع دقائق ثم اتصل مرة أخرى.</translation>
    </message>
    <message>
        <source>Call {number} from any phone, to see whether it is only Twilio.</source>
        <translation>اتصل بـ {number} من أي هاتف لترى هل الأمر لدى Twilio فقط.</translation>
    </message>
    <message>
        <source>Calls to this country are off</source>
        <translation>المكالمات إلى هذا البلد متوقفة</translation>
    </message>
    <message>
        <source>Country is off</source>
        <translation>البلد متوقف</translation>
    </message>
    <message>
        <source>Twilio did not place the call, because calls to this country are switched off for the account.</source>
        <translation>لم يُجرِ Twilio المكالمة لأن المكالمات إلى هذا البلد متوقفة لهذا الحساب.</translation>
    </message>
    <message>
        <source>Calls to this country are switched off.</source>
        <translation>المكالمات إلى هذا البلد متوقفة.</translation>
    </message>
    <message>
        <source>Switch the country on in Twilio: Voice, Settings, Geo permissions.</source>
        <translation>شغّل البلد في Twilio: Voice ثم Settings ثم Geo permissions.</translation>
    </message>
    <message>
        <source>Then call again.</source>
        <translation>ثم اتصل مرة أخرى.</translation>
    </message>
    <message>
        <source>Call was blocked</source>
        <translation>حُظرت المكالمة</translation>
    </message>
    <message>
        <source>Twilio or the phone network blocked the call to {number}.</source>
        <translation>حظر Twilio أو شبكة الهاتف المكالمة إلى {number}.</translation>
    </message>
    <message>
        <source>The number is blocked.</source>
        <translation>الرقم محظور.</translation>
    </message>
    <message>
        <source>Ask Twilio why, and name the time of the call.</source>
        <translation>اسأل Twilio عن السبب، واذكر وقت المكالمة.</translation>
    </message>
    <message>
        <source>Try another number to call from.</source>
        <translation>جرّب رقمًا آخر للاتصال منه.</translation>
    </message>
    <message>
        <source>No more trunks allowed</source>
        <translation>لا يُسمح بخطوط ربط أخرى</translation>
    </message>
    <message>
        <source>The account has as many trunks as Twilio allows.</source>
        <translation>في الحساب أقصى عدد من خطوط الربط يسمح به Twilio.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows.</source>
        <translation>في هذا الحساب 100 خط ربط، وهو أقصى ما يسمح به Twilio.</translation>
    </message>
    <message>
        <source>Use an existing trunk, or delete one in Twilio.</source>
        <translation>استخدم خط ربط موجودًا، أو احذف واحدًا في Twilio.</translation>
    </message>
    <message>
        <source>No more gateways allowed</source>
        <translation>لا يُسمح ببوابات أخرى</translation>
    </message>
    <message>
        <source>The trunk has as many gateway addresses as Twilio allows.</source>
        <translation>على خط الربط أقصى عدد من عناوين البوابات يسمح به Twilio.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>لخط الربط 10 بوابات على الأكثر.</translation>
    </message>
    <message>
        <source>Leave one out, or take one off the trunk.</source>
        <translation>استغنِ عن واحدة، أو أزل واحدة من خط الربط.</translation>
    </message>
    <message>
        <source>Trunk setting not possible</source>
        <translation>إعداد خط الربط غير ممكن</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>Twilio did not take a setting of the trunk.</source>
        <translation>لم يقبل Twilio أحد إعدادات خط الربط.</translation>
    </message>
    <message>
        <source>The domain is taken, or a setting is not possible for this account.</source>
        <translation>النطاق محجوز، أو أحد الإعدادات غير ممكن لهذا الحساب.</translation>
    </message>
    <message>
        <source>Choose another name for the domain.</source>
        <translation>اختر اسمًا آخر للنطاق.</translation>
    </message>
    <message>
        <source>For more calls per second, ask Twilio.</source>
        <translation>لمكالمات أكثر في الثانية اسأل Twilio.</translation>
    </message>
    <message>
        <source>Number is set for emergency calls</source>
        <translation>الرقم معدّ لمكالمات الطوارئ</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>The number can’t be moved while emergency calls are set up for it.</source>
        <translation>لا يمكن نقل الرقم ما دامت مكالمات الطوارئ معدّة له.</translation>
    </message>
    <message>
        <source>Emergency calling is on for a number of this trunk.</source>
        <translation>مكالمات الطوارئ مشغّلة لأحد أرقام خط الربط هذا.</translation>
    </message>
    <message>
        <source>Switch emergency calling off in Twilio first.</source>
        <translation>أوقف مكالمات الطوارئ في Twilio أولًا.</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Number is not available</source>
        <translation>الرقم غير متاح</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Twilio did not give this number to the account.</source>
        <translation>لم يعطِ Twilio هذا الرقم للحساب.</translation>
    </message>
    <message>
        <source>Someone else has the number, or it is not complete.</source>
        <translation>الرقم لدى شخص آخر، أو ليس كاملًا.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>No numbers in this area</source>
        <translation>لا أرقام في هذه المنطقة</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>لا أرقام</translation>
    </message>
    <message>
        <source>Twilio has no numbers with this area code.</source>
        <translation>ليس لدى Twilio أرقام برمز المنطقة هذا.</translation>
    </message>
    <message>
        <source>There is nothing for sale with this area code.</source>
        <translation>لا شيء معروض للبيع برمز المنطقة هذا.</translation>
    </message>
    <message>
        <source>Try another area code.</source>
        <translation>جرّب رمز منطقة آخر.</translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation>يحتاج Twilio إلى عنوان</translation>
    </message>
    <message>
        <source>Address needed</source>
        <translation>العنوان لازم</translation>
    </message>
    <message>
        <source>Twilio needs an address before it gives this number to the account.</source>
        <translation>يحتاج Twilio إلى عنوان قبل أن يعطي هذا الرقم للحساب.</translation>
    </message>
    <message>
        <source>The country asks for an address of the owner.</source>
        <translation>يطلب البلد عنوانًا للمالك.</translation>
    </message>
    <message>
        <source>Add an address in Twilio, or choose another number.</source>
        <translation>أضف عنوانًا في Twilio، أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Twilio must check documents</source>
        <translation>يجب أن يراجع Twilio مستندات</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>Twilio must check documents before it gives this number to the account.</source>
        <translation>يجب أن يراجع Twilio مستندات قبل أن يعطي هذا الرقم للحساب.</translation>
    </message>
    <message>
        <source>The country asks for documents.</source>
        <translation>يطلب البلد مستندات.</translation>
    </message>
    <message>
        <source>Send the documents to Twilio, or choose another number.</source>
        <translation>أرسل المستندات إلى Twilio، أو اختر رقمًا آخر.</translation>
    </message>
    <message>
        <source>Transfer was refused</source>
        <translation>رُفض التحويل</translation>
    </message>
    <message>
        <source>Transfer off</source>
        <translation>التحويل متوقف</translation>
    </message>
    <message>
        <source>The gateway asked Twilio to pass the caller on, and the trunk does not allow it. The caller stayed with the gateway.</source>
        <translation>طلبت البوابة من Twilio تحويل المتصل، وخط الربط لا يسمح بذلك. بقي المتصل مع البوابة.</translation>
    </message>
    <message>
        <source>Call transfer is off on this trunk.</source>
        <translation>تحويل المكالمات متوقف على خط الربط هذا.</translation>
    </message>
    <message>
        <source>Turn call transfer on, to phone numbers if people are called there.</source>
        <translation>شغّل تحويل المكالمات، وإلى أرقام الهواتف إذا كان يُتصل بأشخاص عليها.</translation>
    </message>
    <message>
        <source>Call again and ask for a person.</source>
        <translation>اتصل مرة أخرى واطلب التحدث إلى شخص.</translation>
    </message>
    <message>
        <source>The trunk passes callers on to SIP addresses only, and the gateway named a phone number.</source>
        <translation>لا يحوّل خط الربط المتصلين إلا إلى عناوين SIP، والبوابة ذكرت رقم هاتف.</translation>
    </message>
    <message>
        <source>Allow transfer to phone numbers, too. It costs what the call to that number costs.</source>
        <translation>اسمح بالتحويل إلى أرقام الهواتف أيضًا. يكلف ما تكلفه المكالمة إلى ذلك الرقم.</translation>
    </message>
    <message>
        <source>The gateway named the target in a way that Twilio does not take.</source>
        <translation>ذكرت البوابة الهدف بطريقة لا يقبلها Twilio.</translation>
    </message>
    <message>
        <source>Have the gateway send REFER with a target such as tel:+14155550100.</source>
        <translation>اجعل البوابة ترسل REFER بهدف مثل tel:+14155550100.</translation>
    </message>
    <message>
        <source>An address such as sip:+14155550100@{address} is refused.</source>
        <translation>يُرفض عنوان مثل sip:+14155550100@{address}‎.</translation>
    </message>
    <message>
        <source>The trunk does not allow this transfer.</source>
        <translation>لا يسمح خط الربط بهذا التحويل.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Call Transfer</source>
        <translation>دليل Twilio، تحويل المكالمات</translation>
    </message>
    <message>
        <source>Call from the gateway refused</source>
        <translation>رُفضت مكالمة من البوابة</translation>
    </message>
    <message>
        <source>The gateway tried to call out through Twilio, and Twilio refused. Calls that come in are not concerned.</source>
        <translation>حاولت البوابة الاتصال إلى الخارج عبر Twilio ورفض Twilio ذلك. لا يشمل هذا المكالمات الواردة.</translation>
    </message>
    <message>
        <source>The gateway calls out without what Twilio asks for. Trunkline sets up calls that come in.</source>
        <translation>تتصل البوابة إلى الخارج دون ما يطلبه Twilio. يُعدّ Trunkline المكالمات الواردة.</translation>
    </message>
    <message>
        <source>If the gateway should call out: set an address list or password for the trunk in Twilio.</source>
        <translation>إذا كان يُفترض أن تتصل البوابة إلى الخارج: اضبط في Twilio قائمة عناوين أو كلمة مرور لخط الربط.</translation>
    </message>
    <message>
        <source>Have it write numbers in full, with the plus sign.</source>
        <translation>اجعلها تكتب الأرقام كاملة، مع علامة الزائد.</translation>
    </message>
    <message>
        <source>Web address answered instead</source>
        <translation>أجاب عنوان الويب بدلًا منها</translation>
    </message>
    <message>
        <source>Stood in</source>
        <translation>حلّ محلها</translation>
    </message>
    <message>
        <source>No gateway took the call. The web address that you gave for this case answered in its place.</source>
        <translation>لم تستقبل أي بوابة المكالمة. أجاب بدلًا منها عنوان الويب الذي ذكرته لهذه الحالة.</translation>
    </message>
    <message>
        <source>The gateway did not take the call, and the web address for the time when no gateway answers stood in.</source>
        <translation>لم تستقبل البوابة المكالمة، فحلّ محلها عنوان الويب لحالة عدم إجابة أي بوابة.</translation>
    </message>
    <message>
        <source>Test the gateway from here. Trunkline says what it finds.</source>
        <translation>اختبر البوابة من هنا. يخبرك Trunkline بما يجده.</translation>
    </message>
    <message>
        <source>Call didn’t get through</source>
        <translation>لم تمر المكالمة</translation>
    </message>
    <message>
        <source>Not through</source>
        <translation>لم تمر</translation>
    </message>
    <message>
        <source>Twilio could not put the call through to {address}. It has not said why yet.</source>
        <translation>لم يتمكن Twilio من إيصال المكالمة إلى {address}. لم يذكر السبب بعد.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but perhaps not Twilio. A firewall may be in between.</source>
        <translation>تجيب البوابة هذا الحاسوب، لكنها ربما لا تجيب Twilio. ربما يكون بينهما جدار حماية.</translation>
    </message>
    <message>
        <source>The gateway may be off, or its firewall does not let Twilio in.</source>
        <translation>ربما تكون البوابة متوقفة، أو لا يسمح جدار الحماية بدخول Twilio.</translation>
    </message>
    <message>
        <source>Check everything again in a few minutes: Twilio’s reasons come late.</source>
        <translation>تحقق من كل شيء مرة أخرى بعد بضع دقائق: تأتي أسباب Twilio متأخرة.</translation>
    </message>
    <message>
        <source>Twilio reported something that Trunkline does not know yet.</source>
        <translation>أبلغ Twilio عن شيء لا يعرفه Trunkline بعد.</translation>
    </message>
    <message>
        <source>Twilio gives the reason in its own words.</source>
        <translation>يذكر Twilio السبب بكلماته.</translation>
    </message>
    <message>
        <source>Read what Twilio says, under “For support”.</source>
        <translation>اقرأ ما يقوله Twilio تحت «للدعم».</translation>
    </message>
    <message>
        <source>If it stays so, ask Twilio and name the call.</source>
        <translation>إن استمر الأمر فاسأل Twilio واذكر المكالمة.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::GatewayTest</name>
    <message>
        <source>Gateway answers</source>
        <translation>البوابة تجيب</translation>
    </message>
    <message>
        <source>Gateway %1 answers</source>
        <translation>البوابة %1 تجيب</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>state of a part of the line</comment>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>state of a part of the line</comment>
        <translation>لم يُعثر عليها</translation>
    </message>
    <message>
        <source>Twilio can’t find %1.</source>
        <translation>لا يستطيع Twilio العثور على %1.</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <comment>state of a part of the line</comment>
        <translation>غير موثوقة</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Journal</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>تعذّر إنشاء المجلد.</translation>
    </message>
    <message>
        <source>This record belongs to another account.</source>
        <translation>هذا السجل يخص حسابًا آخر.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>لا يمكن الكتابة في المجلد.</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1، العملية %2</translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation>تعذّرت قراءة السطر %1.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>هذا ليس ملفًا.</translation>
    </message>
    <message>
        <source>The file was removed.</source>
        <translation>أُزيل الملف.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::NumberGroups</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many numbers of a step are done: &quot;412 of 1,000&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 و%Ln رقم آخر</numerusform>
            <numerusform>%1 ورقم آخر</numerusform>
            <numerusform>%1 ورقمان آخران</numerusform>
            <numerusform>%1 و%Ln أرقام أخرى</numerusform>
            <numerusform>%1 و%Ln رقمًا آخر</numerusform>
            <numerusform>%1 و%Ln رقم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Not possible: %2</source>
        <extracomment>%1 is &quot;412 of 1,000&quot;, %2 a list of phone numbers</extracomment>
        <translation>%1. غير ممكن: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message>
        <source>Found what an earlier try made: %1</source>
        <translation>عُثر على ما أنشأته محاولة سابقة: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio. ربما تم الشراء وربما لا.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>انقطع الاتصال قبل أن يجيب Twilio. ربما تم ذلك وربما لا.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>كل شيء كما كان من قبل.</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>قُرئ كل شيء من Twilio وهو كما طلبت.</translation>
    </message>
    <message>
        <source>Look at the account</source>
        <translation>النظر إلى الحساب</translation>
    </message>
    <message>
        <source>Use the trunk</source>
        <translation>استخدام خط الربط</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
            <numerusform>إضافة البوابات (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
            <numerusform>إزالة البوابات (%n) من خط الربط</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>تغيير إعدادات خط الربط</translation>
    </message>
    <message>
        <source>Check the result</source>
        <translation>التحقق من النتيجة</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 محاولة أخرى بعد %2 ث.</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation>حُسب %1</translation>
    </message>
    <message>
        <source>looking at the account</source>
        <translation>النظر إلى الحساب</translation>
    </message>
    <message>
        <source>waiting for Twilio</source>
        <translation>بانتظار Twilio</translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation>التحقق من النتيجة</translation>
    </message>
    <message>
        <source>Twilio is busy and asked us to wait.</source>
        <translation>Twilio مشغول وطلب منا الانتظار.</translation>
    </message>
    <message>
        <source>Twilio had a short fault.</source>
        <translation>حدث عطل قصير لدى Twilio.</translation>
    </message>
    <message>
        <source>Twilio can’t be reached.</source>
        <translation>تعذّر الوصول إلى Twilio.</translation>
    </message>
    <message>
        <source>Created trunk “%1”</source>
        <translation>أُنشئ خط الربط «%1»</translation>
    </message>
    <message>
        <source>Added gateway %1, order %2</source>
        <translation>أُضيفت البوابة %1، الترتيب %2</translation>
    </message>
    <message>
        <source>Bought %1 and connected it</source>
        <translation>اشتُري %1 ووُصل</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>An earlier try bought %1. It is on this trunk, too.</source>
        <translation>اشترت محاولة سابقة %1. وهو أيضًا على خط الربط هذا.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::TestCall</name>
    <message>
        <source>Backup took it</source>
        <comment>state of a part of the line</comment>
        <translation>استقبلتها الاحتياطية</translation>
    </message>
    <message>
        <source>%1 answered. The first gateway did not take the call: %2</source>
        <translation>ردت %1. لم تستقبل البوابة الأولى المكالمة: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Undo</name>
    <message>
        <source>The trunk “%1” stays: somebody else added a gateway to it.</source>
        <translation>يبقى خط الربط «%1»: أضاف إليه شخص آخر بوابة.</translation>
    </message>
    <message>
        <source>The trunk “%1” stays: other phone numbers are on it.</source>
        <translation>يبقى خط الربط «%1»: عليه أرقام هواتف أخرى.</translation>
    </message>
    <message>
        <source>%1 was on the trunk “%2”, which is gone. It is on no trunk now.</source>
        <translation>كان %1 على خط الربط «%2»، وهو لم يعد موجودًا. ليس الرقم الآن على أي خط ربط.</translation>
    </message>
    <message>
        <source>%1 stays in your account: by its date it was there before this set-up. If you do not need it, release it at Twilio.</source>
        <translation>يبقى %1 في حسابك: فبحسب تاريخه كان موجودًا قبل هذا الإعداد. إن لم تكن بحاجة إليه فحرّره لدى Twilio.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message>
        <source>Account is active</source>
        <translation>الحساب نشط</translation>
    </message>
    <message>
        <source>not visible with this key</source>
        <translation>غير مرئي بهذا المفتاح</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a part of the line</comment>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation>أوقف Twilio هذا الحساب، غالبًا بسبب فاتورة غير مدفوعة.</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a part of the line</comment>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>This account is closed. Use the codes of another account.</source>
        <translation>هذا الحساب مغلق. استخدم رموز حساب آخر.</translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation>حساب تجريبي: لا يمر إلا المتصلون الذين تحققت منهم.</translation>
    </message>
    <message>
        <source>%1 takes calls</source>
        <translation>%1 يستقبل المكالمات</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>state of a part of the line: the number is not there any more</comment>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>%1 is not in your account.</source>
        <translation>%1 ليس في حسابك.</translation>
    </message>
    <message>
        <source>%1 is no longer in your account.</source>
        <translation>لم يعد %1 في حسابك.</translation>
    </message>
    <message>
        <source>No calls</source>
        <comment>state of a part of the line</comment>
        <translation>لا مكالمات</translation>
    </message>
    <message>
        <source>%1 is for text messages only.</source>
        <translation>%1 للرسائل النصية فقط.</translation>
    </message>
    <message>
        <source>Number is connected to the trunk</source>
        <translation>الرقم موصول بخط الربط</translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>state of a part of the line</comment>
        <translation>غير موصول</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”.</source>
        <translation>%1 على خط الربط «%2».</translation>
    </message>
    <message>
        <source>%1 is answered by an app in Twilio. Its calls do not reach this trunk.</source>
        <translation>يجيب على %1 تطبيق في Twilio. لا تصل مكالماته إلى خط الربط هذا.</translation>
    </message>
    <message>
        <source>%1 is answered by the website %2. Its calls do not reach this trunk.</source>
        <translation>يجيب على %1 الموقع %2. لا تصل مكالماته إلى خط الربط هذا.</translation>
    </message>
    <message>
        <source>%1 is not connected to this trunk.</source>
        <translation>%1 غير موصول بخط الربط هذا.</translation>
    </message>
    <message>
        <source>Trunk has the settings you asked for</source>
        <translation>في خط الربط الإعدادات التي طلبتها</translation>
    </message>
    <message>
        <source>No trunk</source>
        <comment>state of a part of the line</comment>
        <translation>لا خط ربط</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”. Choose one of them.</source>
        <translation>أكثر من خط ربط اسمه «%1». اختر واحدًا منها.</translation>
    </message>
    <message>
        <source>There is no trunk called “%1”.</source>
        <translation>لا يوجد خط ربط اسمه «%1».</translation>
    </message>
    <message>
        <source>The trunk’s settings differ from what you asked for. To do: %1.</source>
        <translation>تختلف إعدادات خط الربط عما طلبت. المطلوب: %1.</translation>
    </message>
    <message>
        <source>Trunk sends calls to your gateway</source>
        <translation>خط الربط يرسل المكالمات إلى بوابتك</translation>
    </message>
    <message>
        <source>Trunk knows the further gateway %1</source>
        <translation>يعرف خط الربط البوابة الإضافية %1</translation>
    </message>
    <message>
        <source>No address</source>
        <comment>state of a part of the line: the trunk has no address to call</comment>
        <translation>لا عنوان</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation>لا يعرف خط الربط إلى أين يرسل المكالمات.</translation>
    </message>
    <message>
        <source>The trunk does not send calls to %1.</source>
        <translation>لا يرسل خط الربط المكالمات إلى %1.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>state of a part of the line</comment>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation>عنوان البوابة على خط الربط متوقف.</translation>
    </message>
    <message>
        <source>The gateway %1 is switched on, and you asked for it to be off.</source>
        <translation>البوابة %1 مشغّلة، وقد طلبت إيقافها.</translation>
    </message>
    <message>
        <source>The order of the gateway %1 differs from what you asked for.</source>
        <translation>يختلف ترتيب البوابة %1 عما طلبت.</translation>
    </message>
    <message>
        <source>The trunk calls %1 first.</source>
        <translation>يتصل خط الربط بـ %1 أولًا.</translation>
    </message>
    <message>
        <source>Gateway answers</source>
        <translation>البوابة تجيب</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>لم يُختبر</translation>
    </message>
    <message>
        <source>Can’t be reached</source>
        <comment>state of a part of the line</comment>
        <translation>لا يمكن الوصول</translation>
    </message>
    <message>
        <source>%1 works only inside your building, unless another device translates it.</source>
        <translation>%1 يعمل داخل مبناك فقط، ما لم يترجمه جهاز آخر.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>المتصل</translation>
    </message>
    <message>
        <source>Verified callers</source>
        <translation>متصلون مُتحقق منهم</translation>
    </message>
    <message>
        <source>Any phone</source>
        <translation>أي هاتف</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>لم يُختر بعد</translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation>خط ربط Twilio</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>الإنترنت</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>بوابتك</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <comment>transport and port: TCP, port 5060</comment>
        <translation>%1، المنفذ %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio can reach %1</source>
        <translation>يستطيع Twilio الوصول إلى %1</translation>
    </message>
    <message>
        <source>%1 works only inside your building.</source>
        <translation>%1 يعمل داخل مبناك فقط.</translation>
    </message>
    <message>
        <source>Connection to the gateway</source>
        <translation>الاتصال بالبوابة</translation>
    </message>
    <message>
        <source>Calls are encrypted, but the gateway is set to %1.</source>
        <translation>المكالمات مشفّرة، لكن البوابة مضبوطة على %1.</translation>
    </message>
    <message>
        <source>UDP can lose calls.</source>
        <translation>قد يفقد UDP مكالمات.</translation>
    </message>
    <message>
        <source>The connection suits %1</source>
        <translation>الاتصال يناسب %1</translation>
    </message>
    <message>
        <source>Wrong way in</source>
        <comment>state of a part of the line</comment>
        <translation>طريق غير مناسب</translation>
    </message>
    <message>
        <source>%1 does not take calls by %2. It takes them by %3.</source>
        <translation>لا يستقبل %1 المكالمات عبر %2. يستقبلها عبر %3.</translation>
    </message>
    <message>
        <source>No common sound</source>
        <comment>state of a part of the line</comment>
        <translation>لا صوت مشترك</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t: %1 takes only encrypted ones.</source>
        <translation>أحد الطرفين يشفّر المكالمات والآخر لا يشفّرها: لا يقبل %1 إلا المكالمات المشفّرة.</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t: %1 takes no encrypted ones.</source>
        <translation>أحد الطرفين يشفّر المكالمات والآخر لا يشفّرها: لا يقبل %1 المكالمات المشفّرة.</translation>
    </message>
    <message>
        <source>Gateway %1 answers</source>
        <translation>البوابة %1 تجيب</translation>
    </message>
    <message>
        <source>It answers on %1, but the trunk uses %2.</source>
        <translation>تجيب عبر %1، لكن خط الربط يستخدم %2.</translation>
    </message>
    <message>
        <source>Further gateways take over when the first doesn’t answer</source>
        <translation>تحل بوابات أخرى محل الأولى عندما لا تجيب</translation>
    </message>
    <message>
        <source>not when it answers “busy” or “not known”</source>
        <translation>ليس عندما تجيب بأنها مشغولة أو بأن الرقم غير معروف</translation>
    </message>
    <message>
        <source>Certificate of the gateway</source>
        <translation>شهادة البوابة</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>بقي %n يوم</numerusform>
            <numerusform>بقي يوم واحد</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقيت %n أيام</numerusform>
            <numerusform>بقي %n يومًا</numerusform>
            <numerusform>بقي %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s). Tell the person who looks after it.</source>
        <translation>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n يوم. أخبر من يعتني بها.</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد يوم واحد. أخبر من يعتني بها.</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد يومين. أخبر من يعتني بها.</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n أيام. أخبر من يعتني بها.</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n يومًا. أخبر من يعتني بها.</numerusform>
            <numerusform>تنتهي صلاحية شهادة %1 بعد %n يوم. أخبر من يعتني بها.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance pays for calls</source>
        <translation>الرصيد يكفي للمكالمات</translation>
    </message>
    <message>
        <source>No money</source>
        <comment>state of a part of the line: the account is empty</comment>
        <translation>لا رصيد</translation>
    </message>
    <message>
        <source>The balance of the account is %1. Twilio may turn calls away until you add money.</source>
        <translation>رصيد الحساب هو %1. قد يرفض Twilio المكالمات حتى تضيف رصيدًا.</translation>
    </message>
    <message>
        <source>The balance is down to %1. Add money in Twilio before calls stop.</source>
        <translation>لم يبقَ من الرصيد إلا %1. أضف رصيدًا في Twilio قبل أن تتوقف المكالمات.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) take calls</source>
        <translation>
            <numerusform>%n رقم يستقبل المكالمات</numerusform>
            <numerusform>رقم واحد يستقبل المكالمات</numerusform>
            <numerusform>رقمان يستقبلان المكالمات</numerusform>
            <numerusform>%n أرقام تستقبل المكالمات</numerusform>
            <numerusform>%n رقمًا تستقبل المكالمات</numerusform>
            <numerusform>%n رقم تستقبل المكالمات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are connected to the trunk</source>
        <translation>
            <numerusform>%n رقم موصول بخط الربط</numerusform>
            <numerusform>رقم واحد موصول بخط الربط</numerusform>
            <numerusform>رقمان موصولان بخط الربط</numerusform>
            <numerusform>%n أرقام موصولة بخط الربط</numerusform>
            <numerusform>%n رقمًا موصولة بخط الربط</numerusform>
            <numerusform>%n رقم موصولة بخط الربط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same goes for %n more number(s), such as %1.</source>
        <translation>
            <numerusform>ينطبق ذلك أيضًا على %n رقم آخر، مثل %1.</numerusform>
            <numerusform>ينطبق ذلك أيضًا على رقم واحد آخر، مثل %1.</numerusform>
            <numerusform>ينطبق ذلك أيضًا على رقمين آخرين، مثل %1.</numerusform>
            <numerusform>ينطبق ذلك أيضًا على %n أرقام أخرى، مثل %1.</numerusform>
            <numerusform>ينطبق ذلك أيضًا على %n رقمًا آخر، مثل %1.</numerusform>
            <numerusform>ينطبق ذلك أيضًا على %n رقم آخر، مثل %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio is still checking your address. The number works when that is done.</source>
        <translation>ما زال Twilio يراجع عنوانك. يعمل الرقم عندما ينتهي ذلك.</translation>
    </message>
    <message>
        <source>%1 is connected to the trunk</source>
        <translation>%1 موصول بخط الربط</translation>
    </message>
    <message>
        <source>Goes elsewhere</source>
        <comment>calls to a number</comment>
        <translation>تذهب إلى مكان آخر</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date as in 3 June</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1 was moved to the trunk “%2” on %3. Its calls no longer reach this trunk.</source>
        <translation>نُقل %1 إلى خط الربط «%2» في %3. لم تعد مكالماته تصل إلى خط الربط هذا.</translation>
    </message>
    <message>
        <source>Another program took %1 on %2. Its calls no longer reach this trunk.</source>
        <translation>أخذ برنامج آخر %1 في %2. لم تعد مكالماته تصل إلى خط الربط هذا.</translation>
    </message>
    <message>
        <source>%1 was moved to a website on %2. Its calls no longer reach this trunk.</source>
        <translation>نُقل %1 إلى موقع ويب في %2. لم تعد مكالماته تصل إلى خط الربط هذا.</translation>
    </message>
    <message>
        <source>%1 was taken off this trunk on %2.</source>
        <translation>أُزيل %1 من خط الربط هذا في %2.</translation>
    </message>
    <message>
        <source>No call failed in the last 24 hours</source>
        <translation>لم تفشل أي مكالمة في آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Calls of the last 24 hours</source>
        <translation>مكالمات آخر 24 ساعة</translation>
    </message>
    <message numerus="yes">
        <source>%n failed, and calls arrive again</source>
        <translation>
            <numerusform>فشلت %n مكالمة، وتصل المكالمات من جديد</numerusform>
            <numerusform>فشلت مكالمة واحدة، وتصل المكالمات من جديد</numerusform>
            <numerusform>فشلت مكالمتان، وتصل المكالمات من جديد</numerusform>
            <numerusform>فشلت %n مكالمات، وتصل المكالمات من جديد</numerusform>
            <numerusform>فشلت %n مكالمة، وتصل المكالمات من جديد</numerusform>
            <numerusform>فشلت %n مكالمة، وتصل المكالمات من جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation>
            <numerusform>فشلت %n مكالمة</numerusform>
            <numerusform>فشلت مكالمة واحدة</numerusform>
            <numerusform>فشلت مكالمتان</numerusform>
            <numerusform>فشلت %n مكالمات</numerusform>
            <numerusform>فشلت %n مكالمة</numerusform>
            <numerusform>فشلت %n مكالمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed in the last 24 hours, the last at %1. %2</source>
        <translation>
            <numerusform>فشلت %n مكالمة في آخر 24 ساعة، آخرها الساعة %1. %2</numerusform>
            <numerusform>فشلت مكالمة واحدة في آخر 24 ساعة، الساعة %1. %2</numerusform>
            <numerusform>فشلت مكالمتان في آخر 24 ساعة، آخرها الساعة %1. %2</numerusform>
            <numerusform>فشلت %n مكالمات في آخر 24 ساعة، آخرها الساعة %1. %2</numerusform>
            <numerusform>فشلت %n مكالمة في آخر 24 ساعة، آخرها الساعة %1. %2</numerusform>
            <numerusform>فشلت %n مكالمة في آخر 24 ساعة، آخرها الساعة %1. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Trunk has its usual settings</source>
        <translation>في خط الربط إعداداته المعتادة</translation>
    </message>
    <message>
        <source>Somebody changed the settings of the trunk. To have them as before: %1.</source>
        <translation>غيّر أحد إعدادات خط الربط. لإعادتها كما كانت: %1.</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>state of a part of the line</comment>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Somebody changed the gateway address of this trunk from %1 to %2.</source>
        <translation>غيّر أحد عنوان البوابة على خط الربط هذا من %1 إلى %2.</translation>
    </message>
    <message>
        <source>Somebody changed the order of the gateway %1.</source>
        <translation>غيّر أحد ترتيب البوابة %1.</translation>
    </message>
    <message>
        <source>Other address %1</source>
        <translation>عنوان آخر %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>called when nobody else answers</source>
        <translation>يُتصل به عندما لا يجيب غيره</translation>
    </message>
    <message>
        <source>The trunk sends some of the calls to %1 instead.</source>
        <translation>يرسل خط الربط بعض المكالمات إلى %1 بدلًا من بوابتك.</translation>
    </message>
    <message>
        <source>Twilio can read the gateway address</source>
        <translation>يستطيع Twilio قراءة عنوان البوابة</translation>
    </message>
    <message>
        <source>Misspelt</source>
        <comment>state of a part of the line: the address is no address</comment>
        <translation>خطأ في الكتابة</translation>
    </message>
    <message>
        <source>“%1” is no address that Twilio can call.</source>
        <translation>«%1» ليس عنوانًا يستطيع Twilio الاتصال به.</translation>
    </message>
    <message>
        <source>Not a gateway</source>
        <comment>state of a part of the line</comment>
        <translation>ليست بوابة</translation>
    </message>
    <message>
        <source>“%1” is Twilio’s own. A trunk can only call a gateway outside Twilio.</source>
        <translation>«%1» يخص Twilio نفسه. لا يستطيع خط الربط الاتصال إلا ببوابة خارج Twilio.</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>أيرلندا</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>أستراليا</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>الولايات المتحدة</translation>
    </message>
    <message>
        <source>%1 is handled where the trunk is</source>
        <translation>تُعالَج مكالمات %1 حيث يوجد خط الربط</translation>
    </message>
    <message>
        <source>Other region</source>
        <comment>state of a part of the line</comment>
        <translation>منطقة أخرى</translation>
    </message>
    <message>
        <source>Calls to %1 come in at %2, but this trunk hears only those at %3. Set the region of the number in Twilio, under Active numbers. The change takes up to five minutes.</source>
        <comment>%2 and %3 are regions of Twilio</comment>
        <translation>تصل المكالمات إلى %1 في منطقة %2، لكن خط الربط هذا لا يستقبل إلا مكالمات منطقة %3. اضبط منطقة الرقم في Twilio تحت Active numbers. يستغرق التغيير حتى خمس دقائق.</translation>
    </message>
</context>
<context>
    <name>trunkline::sip::ProbeText</name>
    <message>
        <source>It answered, but asks for a password</source>
        <translation>أجابت، لكنها تطلب كلمة مرور</translation>
    </message>
    <message>
        <source>It answered, but doesn’t know this computer</source>
        <translation>أجابت، لكنها لا تعرف هذا الحاسوب</translation>
    </message>
    <message>
        <source>It answered: calls are handled at another address</source>
        <translation>أجابت: تُعالَج المكالمات على عنوان آخر</translation>
    </message>
    <message>
        <source>Your gateway answered that it isn’t ready</source>
        <translation>أجابت بوابتك بأنها ليست جاهزة</translation>
    </message>
    <message>
        <source>The certificate isn’t trusted</source>
        <translation>الشهادة غير موثوقة</translation>
    </message>
    <message>
        <source>It answered in a broken way</source>
        <translation>أجابت بشكل غير سليم</translation>
    </message>
    <message>
        <source>A web server answers there, not a gateway</source>
        <translation>يجيب هناك خادم ويب، وليس بوابة</translation>
    </message>
    <message>
        <source>Something else answers there, not a gateway</source>
        <translation>يجيب هناك شيء آخر، وليس بوابة</translation>
    </message>
    <message>
        <source>It hung up before it answered</source>
        <translation>أنهت الاتصال قبل أن تجيب</translation>
    </message>
    <message>
        <source>It answers, but without encryption</source>
        <translation>تجيب، لكن دون تشفير</translation>
    </message>
    <message>
        <source>Something is there but doesn’t answer</source>
        <translation>يوجد شيء هناك لكنه لا يجيب</translation>
    </message>
    <message>
        <source>Nothing listens on port %1</source>
        <translation>لا شيء يستمع على المنفذ %1</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>لا إجابة من %1</translation>
    </message>
    <message>
        <source>No answer on %1, but on %2</source>
        <extracomment>%1 and %2 are connections, for example UDP and TCP</extracomment>
        <translation>لا إجابة عبر %1، بل عبر %2</translation>
    </message>
    <message>
        <source>We can’t find %1</source>
        <translation>تعذّر العثور على %1</translation>
    </message>
    <message>
        <source>We can’t tell from here</source>
        <translation>لا يمكن معرفة ذلك من هنا</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>هذا الحاسوب غير متصل</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>أُوقف الاختبار</translation>
    </message>
    <message>
        <source>It doesn’t know this kind of test, which is fine for calls.</source>
        <translation>لا تعرف هذا النوع من الاختبار، ولا يضر ذلك بالمكالمات.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only your phone provider. A call will show.</source>
        <translation>قد يكون ذلك صحيحًا: ربما لا تسمح إلا لمزوّد هاتفك. ستُظهر ذلك مكالمة.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. A call will show.</source>
        <translation>قد يكون ذلك صحيحًا: ربما لا تسمح إلا لـ Twilio. ستُظهر ذلك مكالمة.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. The test call will show.</source>
        <translation>قد يكون ذلك صحيحًا: ربما لا تسمح إلا لـ Twilio. ستُظهر ذلك المكالمة التجريبية.</translation>
    </message>
    <message>
        <source>It points to %1. Enter that address, so that calls go there directly.</source>
        <translation>تشير إلى %1. أدخل ذلك العنوان لتذهب المكالمات إليه مباشرة.</translation>
    </message>
    <message>
        <source>It doesn’t say where. Ask the person who looks after the gateway for its address.</source>
        <translation>لا تقول أين. اسأل من يعتني بالبوابة عن عنوانها.</translation>
    </message>
    <message>
        <source>It may still be starting. Try again in a minute.</source>
        <translation>ربما ما زالت تبدأ. حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>Something there answers like a gateway, but with mistakes. Check the port. If it is right, send what was tried to the maker of the gateway.</source>
        <translation>شيء ما هناك يتحدث لغة البوابات، لكن ليس بشكل صحيح. تحقق من المنفذ. وإن كان صحيحًا فأرسل ما جُرّب إلى صانع البوابة.</translation>
    </message>
    <message>
        <source>Port %1 belongs to another program. Check the port: gateways mostly use 5060, or 5061 with TLS.</source>
        <translation>المنفذ %1 يخص برنامجًا آخر. تحقق من المنفذ: تستخدم البوابات غالبًا 5060، أو 5061 مع TLS.</translation>
    </message>
    <message>
        <source>Trunkline tried both. Switch to TCP, or set up TLS at the gateway.</source>
        <translation>جرّب Trunkline الاثنين. بدّل إلى TCP، أو أعدّ TLS في البوابة.</translation>
    </message>
    <message>
        <source>The connection on port %1 was taken, but no word came. Check the port. A gateway that ignores strangers does this, too.</source>
        <translation>قُبل الاتصال على المنفذ %1، لكن لم تصل أي إجابة. تحقق من المنفذ. والبوابة التي تتجاهل الغرباء تفعل ذلك أيضًا.</translation>
    </message>
    <message>
        <source>The computer is there, but no gateway answers on %1 port %2. Check the port, or start the gateway.</source>
        <translation>الحاسوب موجود، لكن لا تجيب أي بوابة عبر %1 على المنفذ %2. تحقق من المنفذ، أو شغّل البوابة.</translation>
    </message>
    <message>
        <source>Trunkline tried both.</source>
        <translation>جرّب Trunkline الاثنين.</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the IP address. A name that only your company’s network knows can’t be called from outside.</source>
        <translation>تحقق من الكتابة، أو أدخل عنوان IP. الاسم الذي لا تعرفه إلا شبكة شركتك لا يمكن الاتصال به من الخارج.</translation>
    </message>
    <message>
        <source>The name server didn’t say in time where %1 is. Try again, or enter the IP address.</source>
        <translation>لم يذكر خادم الأسماء في الوقت المناسب أين يوجد %1. حاول مرة أخرى، أو أدخل عنوان IP.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Go on – the test call will show it.</source>
        <translation>لا تسمح هذه الشبكة بخروج اختبار كهذا. تابع – ستُظهر ذلك المكالمة التجريبية.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Try it from another network, or place a call.</source>
        <translation>لا تسمح هذه الشبكة بخروج اختبار كهذا. جرّبه من شبكة أخرى، أو أجرِ مكالمة.</translation>
    </message>
    <message>
        <source>This says nothing about the gateway. Connect this computer, then test again.</source>
        <translation>لا يقول هذا شيئًا عن البوابة. صل هذا الحاسوب بالشبكة، ثم اختبر مرة أخرى.</translation>
    </message>
    <message>
        <source>Nothing is known about the gateway yet.</source>
        <translation>لا يُعرف شيء عن البوابة بعد.</translation>
    </message>
    <message>
        <source>Your gateway answered in %1 ms</source>
        <translation>أجابت بوابتك خلال %1 ملي ثانية</translation>
    </message>
    <message>
        <source>This was the practice gateway. Nothing left this computer.</source>
        <translation>كانت هذه بوابة التدريب. لم يخرج شيء من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Tested from this computer. The test call at the end tests from Twilio.</source>
        <translation>اختُبر من هذا الحاسوب. المكالمة التجريبية في النهاية تختبر من Twilio.</translation>
    </message>
    <message>
        <source>Tested from this computer. Twilio calls from elsewhere: only a call proves that it gets in.</source>
        <translation>اختُبر من هذا الحاسوب. يتصل Twilio من مكان آخر: لا تثبت دخوله إلا مكالمة.</translation>
    </message>
    <message>
        <source>Tested from this computer. Your phone provider calls from elsewhere: only a call proves that it gets in.</source>
        <translation>اختُبر من هذا الحاسوب. يتصل مزوّد هاتفك من مكان آخر: لا تثبت دخوله إلا مكالمة.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>عنوان %1 هو %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its addresses did not answer.</source>
        <translation>
            <numerusform>%n من عناوينها لم تجب.</numerusform>
            <numerusform>واحد من عناوينها لم يجب.</numerusform>
            <numerusform>اثنان من عناوينها لم يجيبا.</numerusform>
            <numerusform>%n من عناوينها لم تجب.</numerusform>
            <numerusform>%n من عناوينها لم تجب.</numerusform>
            <numerusform>%n من عناوينها لم تجب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls can’t come to this kind of address (IPv6), though.</source>
        <translation>لكن لا يمكن أن تصل المكالمات إلى هذا النوع من العناوين (IPv6).</translation>
    </message>
    <message>
        <source>But this address works only inside your building: calls from outside can’t come to it.</source>
        <translation>لكن هذا العنوان يعمل داخل مبناك فقط: لا يمكن أن تصل إليه المكالمات من الخارج.</translation>
    </message>
    <message>
        <source>A trunk usually sends none, so calls would be turned away. The gateway must allow your provider’s addresses instead.</source>
        <translation>لا يرسل خط الربط عادةً أي كلمة مرور، لذلك ستُرفض المكالمات. يجب أن تسمح البوابة لعناوين مزوّدك بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Twilio sends no password, so calls would be turned away. The gateway must allow Twilio’s addresses instead.</source>
        <translation>لا يرسل Twilio أي كلمة مرور، لذلك ستُرفض المكالمات. يجب أن تسمح البوابة لعناوين Twilio بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Nothing came back in %1 s. Check the address, and that the gateway is on.</source>
        <translation>لم يرجع شيء خلال %1 ث. تحقق من العنوان ومن أن البوابة تعمل.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal – go on and use the test call.</source>
        <translation>إذا كان جدار حماية لا يسمح إلا لـ Twilio فهذا طبيعي – تابع واستخدم المكالمة التجريبية.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal: then only a call tells.</source>
        <translation>إذا كان جدار حماية لا يسمح إلا لـ Twilio فهذا طبيعي: عندئذ لا تبيّن ذلك إلا مكالمة.</translation>
    </message>
    <message>
        <source>If a firewall allows only your provider, this is normal: then only a call tells.</source>
        <translation>إذا كان جدار حماية لا يسمح إلا لمزوّدك فهذا طبيعي: عندئذ لا تبيّن ذلك إلا مكالمة.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on port %1. Check the port, and that the gateway offers TLS 1.2 or newer.</source>
        <translation>لم يمكن الاتفاق على تشفير على المنفذ %1. تحقق من المنفذ ومن أن البوابة تقدم TLS 1.2 أو أحدث.</translation>
    </message>
    <message>
        <source>The gateway may expect another connection, or turn strangers away. Check the port and the connection.</source>
        <translation>ربما تتوقع البوابة اتصالًا آخر، أو ترفض الغرباء. تحقق من المنفذ والاتصال.</translation>
    </message>
    <message>
        <source>Renew or replace it at the gateway: encrypted calls need one that is trusted.</source>
        <translation>جدّدها أو استبدلها في البوابة: تحتاج المكالمات المشفّرة إلى شهادة موثوقة.</translation>
    </message>
    <message>
        <source>It ran out on %1.</source>
        <translation>انتهت صلاحيتها في %1.</translation>
    </message>
    <message>
        <source>It is valid only from %1.</source>
        <translation>لا تصلح إلا ابتداءً من %1.</translation>
    </message>
    <message>
        <source>It names no computer.</source>
        <translation>لا تذكر أي حاسوب.</translation>
    </message>
    <message>
        <source>It is for another name: %1, not %2.</source>
        <translation>هي لاسم آخر: %1، وليس %2.</translation>
    </message>
    <message>
        <source>It is for all names of a kind (%1). Gateways need one with their own name.</source>
        <translation>هي لكل الأسماء من نوع واحد (%1). تحتاج البوابات إلى شهادة باسمها الخاص.</translation>
    </message>
    <message>
        <source>The gateway signed it itself, so nobody knows it.</source>
        <translation>وقّعتها البوابة بنفسها، لذلك لا يعرفها أحد.</translation>
    </message>
    <message>
        <source>Nobody that is known signed it.</source>
        <translation>لم توقّعها جهة معروفة.</translation>
    </message>
    <message>
        <source>Only this computer or your company knows who signed it, and Twilio may not.</source>
        <translation>لا يعرف من وقّعها إلا هذا الحاسوب أو شركتك، وقد لا يعرفه Twilio.</translation>
    </message>
    <message>
        <source>It could not be checked.</source>
        <translation>تعذّر التحقق منها.</translation>
    </message>
    <message>
        <source>The gateway takes calls for %1</source>
        <translation>البوابة تستقبل المكالمات إلى %1</translation>
    </message>
    <message>
        <source>The gateway didn’t say whether it takes calls for %1</source>
        <translation>لم تذكر البوابة هل تستقبل المكالمات إلى %1</translation>
    </message>
    <message>
        <source>The rehearsal call was not placed</source>
        <translation>لم تُجرَ المكالمة التمهيدية</translation>
    </message>
    <message>
        <source>The gateway asks for a password before it takes the call</source>
        <translation>تطلب البوابة كلمة مرور قبل أن تستقبل المكالمة</translation>
    </message>
    <message>
        <source>The gateway doesn’t take calls from this computer</source>
        <translation>لا تستقبل البوابة المكالمات من هذا الحاسوب</translation>
    </message>
    <message>
        <source>The gateway doesn’t know %1</source>
        <translation>لا تعرف البوابة %1</translation>
    </message>
    <message>
        <source>The gateway wants another sound format</source>
        <translation>تريد البوابة صيغة صوت أخرى</translation>
    </message>
    <message>
        <source>The gateway said it is busy</source>
        <translation>قالت البوابة إنها مشغولة</translation>
    </message>
    <message>
        <source>It answers, but takes no calls</source>
        <translation>تجيب، لكنها لا تستقبل مكالمات</translation>
    </message>
    <message>
        <source>The gateway declined the call</source>
        <translation>رفضت البوابة المكالمة</translation>
    </message>
    <message>
        <source>The gateway would pass the call on to another address</source>
        <translation>ستحوّل البوابة المكالمة إلى عنوان آخر</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own</source>
        <translation>لدى البوابة عطل خاص بها</translation>
    </message>
    <message>
        <source>The gateway turned the call away</source>
        <translation>لم تقبل البوابة المكالمة</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Your phone provider calls from elsewhere.</source>
        <translation>اختُبر من هذا الحاسوب وأُنهيت المكالمة فورًا. يتصل مزوّد هاتفك من مكان آخر.</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Twilio calls from elsewhere.</source>
        <translation>اختُبر من هذا الحاسوب وأُنهيت المكالمة فورًا. يتصل Twilio من مكان آخر.</translation>
    </message>
    <message>
        <source>It may need longer than this test waits, or ignore calls from strangers. A real call will show.</source>
        <translation>ربما تحتاج إلى وقت أطول مما ينتظره هذا الاختبار، أو تتجاهل مكالمات الغرباء. ستُظهر ذلك مكالمة حقيقية.</translation>
    </message>
    <message>
        <source>Nothing answered to begin with.</source>
        <translation>لم يجب شيء أصلًا.</translation>
    </message>
    <message>
        <source>Enter the number at the gateway exactly as %1, with the plus sign.</source>
        <translation>أدخل الرقم في البوابة تمامًا هكذا: %1، مع علامة الزائد.</translation>
    </message>
    <message>
        <source>It must offer G.711 (PCMU or PCMA). If it takes only encrypted sound, turn on “Encrypt calls”.</source>
        <translation>يجب أن تقدم G.711 (PCMU أو PCMA). وإن كانت لا تقبل إلا الصوت المشفّر فشغّل «تشفير المكالمات».</translation>
    </message>
    <message>
        <source>Try again when nobody is on the phone, or check that something at the gateway takes the call.</source>
        <translation>حاول مرة أخرى عندما لا يتحدث أحد بالهاتف، أو تحقق من أن شيئًا في البوابة يستقبل المكالمة.</translation>
    </message>
    <message>
        <source>Check that this is the gateway and not another part of the phone system.</source>
        <translation>تحقق من أن هذه هي البوابة وليست جزءًا آخر من نظام الهاتف.</translation>
    </message>
    <message>
        <source>Check the rules of the gateway for incoming calls.</source>
        <translation>تحقق من قواعد البوابة للمكالمات الواردة.</translation>
    </message>
    <message>
        <source>Enter the address that takes the calls, so that they go there directly.</source>
        <translation>أدخل العنوان الذي يستقبل المكالمات لتذهب إليه مباشرة.</translation>
    </message>
    <message>
        <source>Look into the gateway’s log, or try again in a minute.</source>
        <translation>انظر في سجل البوابة، أو حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>What was tried tells the code to look up in the gateway’s manual.</source>
        <translation>تجد فيما جُرّب الرمز الذي تبحث عنه في دليل البوابة.</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>لا إجابة</translation>
    </message>
    <message>
        <source>%1, then hung up</source>
        <translation>%1، ثم أُنهي الاتصال</translation>
    </message>
    <message>
        <source>%1, hung up, not confirmed</source>
        <translation>%1، أُنهي الاتصال دون تأكيد</translation>
    </message>
    <message>
        <source>Rehearsal call</source>
        <translation>مكالمة تمهيدية</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ملي ثانية</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>استعلام الاسم</translation>
    </message>
    <message>
        <source>no address for %1</source>
        <translation>لا عنوان لـ %1</translation>
    </message>
    <message>
        <source>no word from the name server</source>
        <translation>لا إجابة من خادم الأسماء</translation>
    </message>
    <message>
        <source>calls for %1 go to %2</source>
        <translation>المكالمات الموجهة إلى %1 تذهب إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) were not asked</source>
        <translation>
            <numerusform>%n عنوان آخر لم يُسأل</numerusform>
            <numerusform>عنوان واحد آخر لم يُسأل</numerusform>
            <numerusform>عنوانان آخران لم يُسألا</numerusform>
            <numerusform>%n عناوين أخرى لم تُسأل</numerusform>
            <numerusform>%n عنوانًا آخر لم يُسأل</numerusform>
            <numerusform>%n عنوان آخر لم يُسأل</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is TCP or TLS, %2 an address with its port</extracomment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>عنوانك</translation>
    </message>
    <message>
        <source>the gateway sees this computer as %1</source>
        <translation>ترى البوابة هذا الحاسوب بالعنوان %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>none could be agreed</source>
        <translation>لم يمكن الاتفاق على تشفير</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>بقي %n يوم</numerusform>
            <numerusform>بقي يوم واحد</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقيت %n أيام</numerusform>
            <numerusform>بقي %n يومًا</numerusform>
            <numerusform>بقي %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>انتهت قبل %n يوم</numerusform>
            <numerusform>انتهت قبل يوم واحد</numerusform>
            <numerusform>انتهت قبل يومين</numerusform>
            <numerusform>انتهت قبل %n أيام</numerusform>
            <numerusform>انتهت قبل %n يومًا</numerusform>
            <numerusform>انتهت قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, certificate for %2, signed by %3, %4</source>
        <translation>%1، شهادة لـ %2، وقّعها %3، %4</translation>
    </message>
    <message>
        <source>SIP answer</source>
        <translation>إجابة SIP</translation>
    </message>
    <message>
        <source>UDP to %1, port %2</source>
        <translation>UDP إلى %1، المنفذ %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1، من %2</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation>لا شيء يستمع هناك</translation>
    </message>
    <message>
        <source>hung up without an answer</source>
        <translation>أُنهي الاتصال دون إجابة</translation>
    </message>
    <message>
        <source>not a gateway’s answer:</source>
        <translation>ليست إجابة بوابة:</translation>
    </message>
    <message>
        <source>a broken answer:</source>
        <translation>إجابة غير سليمة:</translation>
    </message>
    <message>
        <source>not let out</source>
        <translation>لم يُسمح بالخروج</translation>
    </message>
    <message numerus="yes">
        <source>none, after asking %n time(s)</source>
        <translation>
            <numerusform>لا إجابة، بعد السؤال %n مرة</numerusform>
            <numerusform>لا إجابة، بعد السؤال مرة واحدة</numerusform>
            <numerusform>لا إجابة، بعد السؤال مرتين</numerusform>
            <numerusform>لا إجابة، بعد السؤال %n مرات</numerusform>
            <numerusform>لا إجابة، بعد السؤال %n مرة</numerusform>
            <numerusform>لا إجابة، بعد السؤال %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا إجابة</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>هذا عنوان مثال من دليل</translation>
    </message>
    <message>
        <source>No gateway is there, so nothing was sent. Enter the real address of your gateway.</source>
        <translation>لا توجد بوابة هناك، لذلك لم يُرسل شيء. أدخل العنوان الحقيقي لبوابتك.</translation>
    </message>
    <message>
        <source>Enter it as %1, and ask your provider for that connection.</source>
        <translation>أدخله بالشكل %1 واطلب هذا الاتصال من مزوّدك.</translation>
    </message>
</context>
<context>
    <name>trunkline::twilio::Endpoints</name>
    <message>
        <source>edge %1, which is none of %2</source>
        <translation>الحافة %1 ليست من %2</translation>
    </message>
    <message>
        <source>region %1, which is none of %2</source>
        <translation>المنطقة %1 ليست من %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CallPathView</name>
    <message>
        <source>Call path</source>
        <translation>مسار المكالمة</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>state of a part of the line and what was found</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckList</name>
    <message>
        <source>planned</source>
        <comment>state of a check, spoken</comment>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a check, spoken</comment>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of a check, spoken</comment>
        <translation>قيد الفحص</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>state of a check, spoken</comment>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>verified</source>
        <comment>state of a check, spoken</comment>
        <translation>مُثبت</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>state of a check, spoken</comment>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a check, spoken</comment>
        <translation>فشل</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a check, spoken</comment>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ChoiceTable</name>
    <message>
        <source>Sort by “%1”</source>
        <extracomment>An entry of a menu; %1 is the heading of a column.</extracomment>
        <translation>الفرز حسب «%1»</translation>
    </message>
    <message>
        <source>The other way round</source>
        <comment>sort a table downwards instead of upwards</comment>
        <translation>بالترتيب المعاكس</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ComboBox</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a box and what is chosen in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CommandRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing to do and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <comment>on a button, for two seconds after it was pressed</comment>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::DesktopNotice</name>
    <message>
        <source>&amp;Open the monitor</source>
        <translation>فتح ال&amp;مراقبة</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>إي&amp;قاف المراقبة</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Disclosure</name>
    <message>
        <source>%1, unfolded</source>
        <translation>%1، مفتوح</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1، مطوي</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Facts</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::FieldLabel</name>
    <message>
        <source>%1, optional</source>
        <translation>%1، اختياري</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>behind the name of a field that may stay empty</comment>
        <translation>اختياري</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::HelpDrawer</name>
    <message>
        <source>Close help</source>
        <translation>إغلاق المساعدة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>المساعدة: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>heading over a list of explained terms</comment>
        <translation>مفردات</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; – %2</source>
        <comment>an explained term and its meaning</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; – %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::LineEdit</name>
    <message>
        <source>Looks right</source>
        <translation>يبدو صحيحًا</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>first and second line of a message, as a screen reader says them</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>نجاح: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>تحذير: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>خطأ: %1</translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation>تدريب: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::NumberBanner</name>
    <message>
        <source>Your phone number</source>
        <translation>رقم هاتفك</translation>
    </message>
    <message>
        <source>Your phone number, %1</source>
        <translation>رقم هاتفك، %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::PlanList</name>
    <message>
        <source>What Trunkline will do</source>
        <translation>ما سيفعله Trunkline</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressHead</name>
    <message>
        <source>Progress, %1</source>
        <translation>التقدم، %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much is done</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressList</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Working…</source>
        <comment>state of a step</comment>
        <translation>قيد العمل…</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step, spoken</comment>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>working</source>
        <comment>state of a step, spoken</comment>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step, spoken</comment>
        <translation>تم</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a step, spoken</comment>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step, spoken</comment>
        <translation>فشل</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step, spoken</comment>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <comment>number, how many, what is done, its state</comment>
        <translation>الخطوة %1 من %2، %3، %4</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::RadioRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ResultCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a result and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>المسا&amp;عدة</translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <comment>a step of the wizard</comment>
        <translation>%1، ليس بعد</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <comment>a step of the wizard</comment>
        <translation>%1، الخطوة الحالية</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <comment>a step of the wizard</comment>
        <translation>%1، انتهى</translation>
    </message>
    <message>
        <source>%1, finished, %2</source>
        <comment>a step of the wizard and what was entered</comment>
        <translation>%1، انتهى، %2</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Nothing is bought</source>
        <translation>لا يُشترى شيء</translation>
    </message>
    <message>
        <source>All steps finished</source>
        <translation>انتهت كل الخطوات</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::TabRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a tab and how many there are</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ValueList</name>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>a button</comment>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>%1 is the name of a row: Trunk SID</comment>
        <translation>نسخ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::WelcomePanel</name>
    <message>
        <source>A caller</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>dials your number</source>
        <translation>يطلب رقمك</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>رقم هاتفك</translation>
    </message>
    <message>
        <source>from Twilio</source>
        <translation>من Twilio</translation>
    </message>
    <message>
        <source>from your provider</source>
        <translation>من مزوّدك</translation>
    </message>
    <message>
        <source>Your trunk</source>
        <translation>خط الربط</translation>
    </message>
    <message>
        <source>the line Trunkline builds</source>
        <translation>الخط الذي يبنيه Trunkline</translation>
    </message>
    <message>
        <source>the line your provider builds</source>
        <translation>الخط الذي يبنيه مزوّدك</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>بوابتك</translation>
    </message>
    <message>
        <source>answers and talks</source>
        <translation>ترد وتتحدث</translation>
    </message>
    <message>
        <source>A Twilio account</source>
        <translation>حساب في Twilio</translation>
    </message>
    <message>
        <source>with a credit card on file</source>
        <translation>مع بطاقة ائتمان مسجلة</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>عنوان بوابتك</translation>
    </message>
    <message>
        <source>for example %1</source>
        <comment>%1 is an IP address</comment>
        <translation>مثل %1</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>خمس دقائق</translation>
    </message>
    <message>
        <source>you can stop and continue later</source>
        <translation>يمكنك التوقف والمتابعة لاحقًا</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>كيف يعمل Trunkline</translation>
    </message>
    <message>
        <source>What you need: %1</source>
        <translation>ما تحتاج إليه: %1</translation>
    </message>
    <message>
        <source>A call travels from the caller through your number and your trunk to your gateway.</source>
        <translation>تنتقل المكالمة من المتصل عبر رقمك وخط الربط إلى بوابتك.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>ما تحتاج إليه</translation>
    </message>
</context>
</TS>
