"""What the checker finds in a reference, by the rule's code; `{text}` is the place, `{fix}` what should stand there."""

SENTENCES: dict[str, tuple[str, str]] = {
    # marks
    "lint:double-stop": ("连写两个句点，应为一个。", "Two full stops in a row: one is enough."),
    "lint:ideographic-stop": (
        "著录项之间用“.”，不用“。”。",
        "Elements are divided by a full stop, not by 。",
    ),
    "lint:space-before-mark": ("标点前不空格。", "No space stands before a mark."),
    "lint:space-after-mark": ("半角标点“{value}”后空一格。", "A space follows a half-width {value}"),
    "lint:space-before-number": ("半角逗号后空一格。", "A space follows a half-width comma."),
    "lint:wide-stop": (
        "著录用半角句点“.”，其后空一格。",
        "The full stop is half width, with a space behind it.",
    ),
    "lint:space-after-stop": ("半角句点后空一格。", "A space follows a half-width full stop."),
    "lint:wrap-space": ("汉字之间多了空格：“{value}”。", "A stray space between Han characters: {value}."),
    "lint:wide-digits": ("字母和数字用半角：“{text}”。", "Letters and digits are half width: {text}."),
    "lint:book-marks": ("题名不加书名号：{text}。", "A title stands without book marks: {text}."),
    "lint:semicolon-elements": ("此处用“.”，不用分号。", "A full stop belongs here, not a semicolon."),
    "lint:ideographic-end": ("条目末尾用“.”，不用“。”。", "A reference ends in a full stop, not in 。"),
    "lint:journal-marks": ("刊名不加书名号：{fix}。", "A journal stands without book marks: {fix}."),
    "lint:mixed-widths": ("全角与半角标点混用：“{text}”。", "Full- and half-width marks are mixed: {text}"),
    "lint:no-full-stop": ("条目末尾缺句点。", "The reference does not end in a full stop."),
    "lint:brackets": ("括号不成对：“{value}”。", "A bracket has no fellow of its kind: {value}"),
    "lint:furniture": ("网页上的杂项，不属于文献：“{value}”。", "Left over from a web page: {value}."),
    "lint:further-references": (
        "后面又接了一条文献：“{value}”。",
        "A further reference is glued on: {value}.",
    ),
    "lint:not-understood": (
        "看不出是一条参考文献：“{value}”。",
        "This does not look like a reference: {value}.",
    ),
    # names
    "lint:name-separator": (
        "责任者之间用逗号，不用“{value}”。",
        "Creators are divided by commas, not by “{value}”.",
    ),
    "lint:too-many-names": (
        "责任者有 {value} 个：超过三个时只录前三个，加“等”。",
        "{value} creators: of more than three, the first three are printed and 等 or et al. added.",
    ),
    "lint:cut-word": (
        "“{value}”与责任者的文种不符，应为“{fix}”。",
        "{value} does not fit the script of the names: {fix} does.",
    ),
    "lint:comma-before-cut": ("“{value}”前缺逗号。", "A comma is missing before {value}"),
    "lint:few-names-cut": (
        "只录了 {value} 个责任者就省略：应录前三个。",
        "Only {value} creators stand before the cut: three are printed.",
    ),
    "lint:role-word": ("不著录责任方式“{value}”。", "The role word {value} is not printed."),
    "lint:nationality-mark": (
        "不著录国别或朝代“{value}”。",
        "The mark of nationality or dynasty {value} is not printed.",
    ),
    "lint:dotted-initials": (
        "名的缩写不加点：“{value}”→“{fix}”。",
        "Initials stand without dots: {value} → {fix}.",
    ),
    "lint:surname-capitals": (
        "2025 年版不再全部大写姓氏：“{value}”。",
        "The edition of 2025 prints no surname in capitals: {value}.",
    ),
    "lint:mixed-capitals": (
        "姓氏大小写不一致：“{value}”。",
        "Surnames in capitals stand beside others: {value}.",
    ),
    "lint:translator-first": (
        "译者“{value}”应著录在题名之后。",
        "The translator {value} stands behind the title.",
    ),
    "lint:spaced-name": ("汉字姓名中间不空格：“{value}”。", "A Han name has no space in it: {value}."),
    "lint:stop-after-names": (
        "责任者与题名之间用“.”，不用“{value}”。",
        "A full stop divides creators and title, not “{value}”.",
    ),
    # type marks
    "lint:no-type-mark": (
        "缺文献类型标识，似应为 [{value}]。",
        "The type mark is missing; it seems to be [{value}].",
    ),
    "lint:lower-type-mark": (
        "文献类型标识应大写：[{value}]→[{fix}]。",
        "The type mark is a capital: [{value}] → [{fix}].",
    ),
    "lint:misread-carrier": ("载体标识“{value}”应为“{fix}”。", "The carrier {value} should be {fix}."),
    "lint:type-mark-bracket": ("文献类型标识用方括号。", "The type mark stands in square brackets."),
    "lint:space-before-type-mark": ("文献类型标识前不空格。", "No space stands before the type mark."),
    "lint:no-carrier": (
        "有网址而缺载体标识，应为 [{value}/OL]。",
        "An address is given: the mark is [{value}/OL].",
    ),
    "lint:carrier-without-address": (
        "标为联机文献，却没有网址或 DOI。",
        "Marked as online, but without address or DOI.",
    ),
    "lint:unknown-type-mark": ("没有这样的文献类型标识：[{value}]。", "There is no type mark [{value}]."),
    "lint:type-mark-of-2025": (
        "[{value}] 是 2025 年版的标识。",
        "[{value}] is a mark of the edition of 2025.",
    ),
    "lint:marks-of-1987": (
        "“{value}”是旧写法，析出文献用 [C]//。",
        "{value} is the old way: a part is marked [C]//.",
    ),
    "lint:type-mark-place": (
        "文献类型标识应紧跟题名，不在刊名之后：{value}。",
        "The type mark stands behind the title, not behind the journal: {value}.",
    ),
    "lint:stop-before-type-mark": ("文献类型标识前不加句点。", "No full stop stands before the type mark."),
    # habits of 2015
    "lint:access-date-of-2015": (
        "2025 年版只在电子公告、数据集、预印本等中著录引用日期，此处不著录 [{value}]。",
        "In 2025 only web pages, data, preprints and their like have a date of access, not this: [{value}].",
    ),
    "lint:standard-of-2015": (
        "2025 年版标准写作“标准编号 标准名称[S]”：“{value}”。",
        "In 2025 a standard is its number, a space and its name: {value}.",
    ),
    "lint:initials-of-2015": (
        "2025 年版中汉语拼音姓名不缩写：“{value}”。",
        "In 2025 names in pinyin are printed in full: {value}.",
    ),
    "lint:preprint-of-2015": ("2025 年版的预印本标识是 [PP]。", "In 2025 a preprint is marked [PP]."),
    "lint:volume-of-2015": (
        "2025 年版的卷号写作“{fix}”。",
        "In 2025 the volume is written {fix}.",
    ),
    # dates
    "lint:no-year": ("缺出版年。", "The year is missing."),
    "lint:misread-year": (
        "年份中有字母：“{value}”→“{fix}”。",
        "There are letters in the year: {value} → {fix}.",
    ),
    "lint:access-date-form": ("引用日期应写作 [{fix}]。", "The date of access is written [{fix}]."),
    "lint:access-date-bracket": (
        "引用日期放在方括号中：[{value}]。",
        "The date of access stands in square brackets: [{value}].",
    ),
    "lint:date-form": ("日期应写作 {fix}，不写“{value}”。", "The date is written {fix}, not {value}."),
    "lint:newspaper-day": (
        "报纸文章要著录年月日：“{value}”。",
        "A newspaper article has a full date: {value}.",
    ),
    "lint:year-word": ("年份后不写“年”：“{value}”。", "No 年 stands behind the year: {value}."),
    "lint:accessed-before-issued": (
        "引用日期 {value} 早于出版日期。",
        "It was accessed ({value}) before it was published.",
    ),
    # pages and numbers
    "lint:descending-pages": ("起页大于止页：{value}。", "The first page is greater than the last: {value}."),
    "lint:short-last-page": (
        "止页要写全：{value}→{fix}。",
        "The last page is printed whole: {value} → {fix}.",
    ),
    "lint:one-page": ("起止页相同，只写一个：{fix}。", "First and last page are one: {fix}."),
    "lint:page-dash": ("页码范围用“-”，不用“{value}”。", "A range of pages has a hyphen, not “{value}”."),
    "lint:page-word": ("页码只写数字，不写“{value}”。", "Pages are numbers alone, without “{value}”."),
    "lint:no-pages": ("缺页码。", "The pages are missing."),
    "lint:newspaper-bracket": (
        "报纸的版次写在日期后的括号里：{fix}，不写“{value}”。",
        "The page of a newspaper stands in brackets behind its day: {fix}, not {value}.",
    ),
    "lint:no-newspaper-page": ("缺版次。", "The page of the newspaper is missing."),
    "lint:padded-number": (
        "期号或卷号前不补零：“{value}”。",
        "No zero stands before a volume or issue: {value}.",
    ),
    "lint:no-issue": ("缺卷期。", "Volume and issue are missing."),
    "lint:issue-word": (
        "卷期只写数字，如 12(3)：“{value}”。",
        "Volume and issue are numbers alone, as in 12(3): {value}.",
    ),
    "lint:page-colon": ("卷期与页码之间用“{fix}”。", "“{fix}” stands between the issue and its pages."),
    "lint:total-issue": ("不著录总期号：“{value}”。", "The number of all issues is not printed: {value}."),
    # hosts and imprints
    "lint:imprint-colon": (
        "出版地与出版者之间用冒号，不用“{value}”。",
        "A colon divides place and publisher, not “{value}”.",
    ),
    "lint:separator": (
        "此处用“{fix}”，不用“{value}”。",
        "“{fix}” stands here, not “{value}”.",
    ),
    "lint:no-place": ("缺出版地（不详则写 [出版地不详]）。", "The place is missing (where unknown: [S.l.])."),
    "lint:degree-word": (
        "学位论文只著录学校，不写“{value}”。",
        "A thesis names its school alone, without {value}.",
    ),
    "lint:no-publisher": (
        "缺出版者（不详则写 [出版者不详]）。",
        "The publisher is missing (where unknown: [s.n.]).",
    ),
    "lint:no-imprint": ("缺出版地和出版者。", "Place and publisher are missing."),
    "lint:host-mark": (
        "析出文献与出处之间用“//”：“{value}”。",
        "A part and its host are divided by //: {value}.",
    ),
    "lint:no-container": ("缺刊名或报名。", "The name of the journal is missing."),
    "lint:host-word": ("出处前用“//”，不用“{value}”。", "// stands before a host, not {value}"),
    "lint:host-space": ("“//”两侧不空格。", "No space stands around //."),
    "lint:edition-word": ("版本写作“{fix}”，不写“{text}”。", "The edition is written {fix}, not {text}."),
    "lint:first-edition": ("第一版不著录。", "A first edition is not printed."),
    # online
    "lint:no-access-date": ("联机文献缺引用日期。", "The date of access is missing."),
    "lint:no-address": ("联机文献缺网址。", "The address is missing."),
    "lint:address-stop": ("网址前用句点。", "A full stop stands before an address."),
    "lint:wide-doi": ("DOI 用半角：{fix}。", "A DOI is in half width: {fix}."),
    "lint:space-in-address": ("网址中有空格。", "There are spaces in the address."),
    "lint:doi-label": ("DOI 写作“DOI:10…”。", "A DOI is written DOI:10…"),
    "lint:year-of-doi": (
        "DOI 中的年份 {value} 与出版年不符。",
        "The year in the DOI, {value}, is not that of publication.",
    ),
    "lint:session-address": (
        "这是检索会话的网址，不能长期有效。",
        "This is the address of a search session; it will not last.",
    ),
    "lint:broken-scheme": (
        "网址开头有误：“{value}”→“{fix}”。",
        "The address begins wrongly: {value} → {fix}.",
    ),
}
