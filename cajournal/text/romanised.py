"""Chinese names in Latin letters: which words are surnames, and how a syllable may be spelt.

Pinyin, Wade-Giles, the mixed spellings of Taiwan, and by character those of Hong Kong, South-East
Asia and Korea. All lower-case; ü stands as v, and apostrophes and hyphens are left out.
"""

from __future__ import annotations

from functools import lru_cache


def _table(entries: str) -> dict[str, tuple[str, ...]]:
    """`a:b,c d:e` as {"a": ("b", "c"), "d": ("e",)}."""
    pairs = (entry.split(":") for entry in entries.split())
    return {key: tuple(values.split(",")) for key, values in pairs}


# Pinyin of the forty surnames of 60 in 100 people: as a last word they outweigh a rare surname before it.
FREQUENT = frozenset(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie
    song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu jiang du su lv
    """.split()
)
# Of these, the ones that are hardly ever a given name (li, lin, yang, chen, xu … often are).
SELDOM_GIVEN = frozenset(
    """
    wang zhang liu huang zhao zhou sun guo gao luo xie tang deng cao zeng cai pan
    """.split()
)
PINYIN = FREQUENT | frozenset(
    """
    ai an ang ao ba bai ban bang bao bei ben bi bian bie bin bing bo bu cang cen chai chan chang chao che
    cheng chi chong chu cong cui dai dan dang dao de di diao ding dou duan e fa fan fang fei fu gai gan
    gang geng gong gou gu guan guang gui ha hai hang hao hei heng hong hou hua huai huan hui hun huo ji
    jia jian jiao jie jin jing ju juan kan kang ke kong kou kuai kuang kui lai lan lang lao lei leng lian
    liao ling long lou lu luan lun lyu mai man mang mao mei men meng mi miao min ming mo mou mu na nai nan
    ni nian nie ning niu nong nuo ou pang pei pi piao ping pu qi qian qiang qiao qie qin qing qiu qu quan
    que ran rang rao ren rong ru ruan rui sa sang sha shan shang shao she shen sheng shi shou shu shuai
    shuang shui si sui suo ta tai tan tao teng ti tie tong tou tu tuo wan wei wen weng wo xi xia xian
    xiang xin xing xiong xiu xuan xue xun yan yao ye yi yin ying yong you yue yun zai zan zang ze zha zhai
    zhan zhe zhen zhi zhong zhuan zhuang zhuo zi zong zou zu zuo a ga ge da cun ku
    """.split()
)
COMPOUND_PINYIN = frozenset(
    """
    baili beigong chanyu chunyu chushi daxi diwu dongfang dongguo dongli dongmen dongye duangan duanmu
    dugu erzhu feimo fucha geshu gongliang gongshu gongsun gongxi gongyang gongye guliang helian huangfu
    hulv huyan jiagu jimo juqu liangqiu linghu lvqiu luqiu lyuqiu moqi murong nalan nangong nanmen nanrong
    ouyang puyang qidiao qiguan qutu rangsi shangguan shentu shusun sikong sikou sima situ taishi taishu
    tantai tuoba wanyan weisheng wenren wuma xiahou xiangli xianyu ximen xiqi xuanyuan yangshe yehe yelv
    yelu yuchi weichi yuezheng lezheng yuwen zhangsun zhongli zhongsun zhuansun zhuge zongzheng zuoqiu
    auyeung auyang owyang szeto seeto
    """.split()
)

COMPOUND = COMPOUND_PINYIN | frozenset(
    """
    ssuma szuma chuko shangkuan hsiahou ssutu szutu tuanmu mujung tungfang yuwen changsun weichih hsimen paili
    kungsun tuku helien topa nankung chungli huangfu linghu
    """.split()
)
"""Compound surnames in any spelling, without their hyphen: those in pinyin, then Wade-Giles."""

# Spellings outside pinyin by the surname's character: Cantonese, Hokkien, Korean and old habits.
BY_CHARACTER: dict[str, tuple[str, ...]] = {
    char: spelt
    for chars, spelt in _table(
        """
    陈陳:chan,tan,chern,chin,jin 张張:cheung,cheong,teo,teoh,jang,chong
    黄黃:wong,hwang,ng,ooi,oei,vong,bong 李:lee,yi,rhee,ri,lei,ly 王:wong,ong,heng,vuong
    刘劉:lau,low,liew,lieu,yoo,ryu,liou,yu 吴吳:ng,goh,oh,woo,eng 林:lim,lam,im,rim,ling
    郑鄭:cheng,tay,tee,teh,jung,jeong,chung,chang 梁:leung,leong,neo,yang,ryang,niu 何:ho,hoe,ha
    罗羅:lo,law,loh,na,ra,low 谢謝:tse,che,chia,cheah,sie,xie 杨楊:yeung,young,yeo,yeoh,ieong,yong
    周:chow,chau,chew,joo,ju,jou 叶葉:yip,yap,ip,yeh,iap 许許:hui,koh,khoo,heo,hur,hsu,sheu,shu,shyu
    郭:kwok,kwek,quek,kwak,kuok,koay 曾:tsang,chan,chang,jeng,cheng 邓鄧:tang,teng,deng
    冯馮:fung,foong,pang 蔡:choi,tsoi,choy,chua,chai,tsay,chae,tjoa
    徐:tsui,chui,choi,seo,suh,shyu,shu,chee 朱:chu,choo,ju,joo,gee 马馬:mah,beh,mar 胡:wu,woo,oh,aw,ow
    高:ko,go,koh,kao,kho 余:yue,yee,er,yeo,yii 赵趙:chiu,jiu,cho,jo,teo,chio 卢盧:lo,loh,noh,roh,lou
    苏蘇:so,soh,saw,soo 钟鍾鐘:chung,cheong,jong 潘:poon,pun,phua,ban 孙孫:suen,sun,soon,son,shuen
    蒋蔣:cheung,jiang,chio,jang 韩韓:hon,han 关關:kwan,koan 江:kong,kang,gong,chiang
    石:shek,sek,seok,chiok 龙龍:lung,loong,leong 冼:sin,sinn 区區:au,ow 尹:wan,yoon,yun,yin
    莫:mok,mok,bok 麦麥:mak,mark 方:fong,hong,png,bang,pang 袁:yuen,won,oan 温溫:wan,woon,oon,on
    谭譚:tam,tham,tum 伍:ng,eng,woo 甘:kam,kum 霍:fok,huoh 文:man,moon,mun,boon
    丘邱:yau,khoo,koo,hiew,koo,chyou,chiou,yow 戴:tai,tay,dai 彭:pang,phang,peng,paeng 侯:hau,how,hou,ho
    萧蕭肖:siu,siew,seow,shiau,shiao,so 翁:yung,ang,ong 凌:ling,leng 汤湯:tong,thong,tang,teng
    严嚴:yim,eom,um,ngiam,giam 任:yam,im,jen,yim,lim,zen 阮:yuen,nguyen,wan 程:ching,cheng,thia
    施:sze,si,see,shih,sy 宋:sung,soong,song 姚:yiu,yeo,yew,yo 唐:tong,tng,teng,dang
    吕呂:lui,loo,lu,lyu,leu,yeo,lue,leui 沈:shum,sum,sim,shim,sen 范:fan,hwan,huang,pham
    陆陸:luk,loke,look,liok,yook 杜:to,doo,toh,tu,du 魏:ngai,wee,wi,gui,goei 金:kam,kim,gim
    崔:chui,choi,choe,choy 黎:lai,loi,lye,le 贺賀:ho,ha 史:sze,see,su,sa 顾顧:koo,ku,goo
    孔:hung,kong,gong 毛:mo,mao,mo 邵:siu,shaw,zau,so 秦:chun,chin,jin 岑:shum,sum,gim 简簡:kan,gan
    鲍鮑:pau,bau,po 洪:hung,ang,hong 朴:park,pak,bak 郝:kok,hak 白:pak,baek,paik,back,bak,peh
    姜:keung,kang,gang 权權:kwon,gwon 安:on,ahn,an 柳:lau,liu,yoo,ryu,yu 全:chuen,jeon,chun,jun
    裴:pui,bae,pae 南:nam 卞:pin,byun,byeon 申:san,shin,sin 河:ha 成:shing,sung,seong 车車:che,cha
    俞:yue,yoo,yu,yee 具:koo,gu 禹:woo,u 闵閔:man,min 元:won,yuen 千:chun,cheon 康:hong,kang
    田:tin,chon,jeon,tien 巫:mo,boo,mou 骆駱:lok,loh 祝:chuk 薛:sit,seol,sul,hsueh 傅:fu,foo,poh,boo
    颜顏:ngan,gan,an 古:koo,ku,goo 容:yung 云雲:wan,wun 欧歐:au,ow,eu 阳陽:yeung 司:sze 徒:to
    董:tung,tong,dong 丁:ting,teng,jung 柯:or,kua,quah,ke,kuo 连連:lin,lien,leen 童:tung,tong
    赖賴:lai,lye,nai 詹:chim,chiam,jan 梅:mui,moi,mei,moy 辛:san,shin,sin 游:yau,yew,yu
    廖:liu,liew,leow,liaw
    """
    ).items()
    for char in chars
}

# How other systems write an initial of pinyin: Wade-Giles, Tongyong, National Romanisation.
_INITIALS = _table(
    """
    b:p d:t g:k j:ch q:ch,c x:hs,s,sh zh:ch,j,jh z:ts,tz c:ts,tz r:j y:i
    """
)
# … and a final.
_FINALS = _table(
    """
    ong:ung iong:iung,yung ian:ien ie:ieh ue:ueh,yueh,yue ve:ueh v:u,yu,ue uo:o e:o,eh,er o:oh ui:uei,uey
    un:uen,wun,iun,yun ua:wa uang:wang uai:wai uan:wan,iuan,yuan,uen iu:iou,ew ao:au,aw iao:iau ou:ow
    eng:ung,ong ei:ey i:ih,ee,ii ia:ya iang:yang,eung a:ah u:oo,yu,iu en:un ai:ay
    """
)
# … and the syllables that follow no rule.
_WHOLE = _table(
    """
    zi:tzu,tze,tsu,zih ci:tzu,tze,tsu,cih si:ssu,szu,sze,syh,su,sih er:erh yi:i,yih,yee,e you:yu,yiu,yow
    yan:yen ye:yeh yong:yung yu:u,yue,yuh,yiu wu:woo,u wen:wun feng:fong,fung weng:wong,ong hui:huei,hwei
    rui:juei,ruey,jui he:ho,her,hor guo:kuo,gwo huang:hwang shi:shih,shyh zhi:chih,jhih,jyh chi:chih
    ri:jih xu:hsu,shu,shyu,syu,hsiu yuan:yuen,iuan qing:ching,ging,cing,tsing lve:lueh
    """
)


@lru_cache(maxsize=1 << 10)
def spellings(syllable: str) -> frozenset[str]:
    """How a pinyin syllable may be spelt in other systems, itself included.

    >>> {"hsiu", "shiu"} <= spellings("xiu"), "chih" in spellings("zhi"), "kuo" in spellings("guo")
    (True, True, True)
    """
    final = syllable.lstrip("bcdfghjklmnpqrstwxyz")
    initial = syllable[: len(syllable) - len(final)]
    starts = (initial, *_INITIALS.get(initial, ()))
    ends = (final, *_FINALS.get(final, ()))
    return frozenset(start + end for start in starts for end in ends).union(_WHOLE.get(syllable, ()))


# Every word that is read as a surname: pinyin, the compound ones, Wade-Giles, and the spellings by character.
SURNAMES = (
    PINYIN
    | COMPOUND
    | frozenset(s for spelt in BY_CHARACTER.values() for s in spelt)
    | frozenset(
        """
    chao chiang chien chiu chou chuang chueh hsia hsiang hsiao hsieh hsiung hsu hsueh hsun hsing jao jen
    jung kao ko kuan kuang kuei kung kuo lien lieh liou nieh pai pao pien shih shyu sze szu tao teng tien
    ting tsai tsao tsay tseng tso tsou tsui tu tuan tung twu tzeng wey yeh yen yiin yuen yung chyi chern
    hwa hwu jaw jiang jiann jou kang kau lii liaw lyu nv nguyen tran pham hoang phan huynh tsing tjan
    """.split()
    )
)
_SYLLABLES = frozenset(
    """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce
    cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui chun chuo
    ci cong cou cu cuan cui cun cuo da dai dan dang dao de deng di dian diao die ding diu dong dou du duan
    dui dun duo e en er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu
    gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang
    hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken
    keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang
    liao lie lin ling liu long lou lu luan lun luo lv lve lue lyu ma mai man mang mao me mei men meng mi
    mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin
    ning niu nong nu nuan nuo nv nve ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou
    pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou
    ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shen sheng shi shou
    shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng
    ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian
    xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan
    yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu
    zhua zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    """.split()
)


@lru_cache(maxsize=1 << 14)
def is_romanised(word: str) -> bool:
    """Whether a lower-case word may be Chinese syllables and nothing else.

    Up to three syllables in one word, or any number joined by hyphens.

    >>> is_romanised("xiaoqing"), is_romanised("chia-yun"), is_romanised("richard")
    (True, True, False)
    """
    parts = [part for part in word.replace("\u2011", "-").split("-") if part]
    if len(parts) > 1:
        return all(part in _all_spellings() for part in parts)
    return _cuts(word.replace("'", ""), 3)


@lru_cache(maxsize=1)
def _all_spellings() -> frozenset[str]:
    return frozenset(spelt for syllable in _SYLLABLES for spelt in spellings(syllable))


def _cuts(letters: str, most: int) -> bool:
    """Whether the letters can be cut into at most so many pinyin syllables (of at most six letters)."""
    if not letters or not most:
        return not letters
    ends = range(1, min(len(letters), 6) + 1)
    return any(letters[:end] in _SYLLABLES and _cuts(letters[end:], most - 1) for end in ends)
