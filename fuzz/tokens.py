"""What readers look for, and what they do not expect: the words of the mutations."""

_PUNCTUATION = """
[ ] ( ) { } < > 《 》 〈 〉 （ ） 【 】 “ ” " ' ` . .. ... , ， 、 ; ； : ： / // \\ | - -- – — ~ ～ _ # $ % & ^ @ = * + ? ! • · …
"""
_REFERENCES = """
等 et al and with 主编 编 著 译 [J] [M] [J/OL] [EB/OL] [ZZ] [1] (1) ① 1. 1、 〔1〕 0 007 2024 2024(1) 2024,1(2):3-4 [2024-05-09] 1-9999999999
99999999999999999999 二〇二四年 清同治四年 Ⅳ ½ ² ٣ 第1卷 第2版 2nd (美) [美] doi:10.1/x https://doi.org/10.1000/182 http://a.cn/ ISBN 978-7-100-00000-0
"""
_PAGES = """
作者 出处 摘要 关键词 基金 作者单位 参考文献 题名 分类号 中图分类号 机构 刊名 年份 页码 DOI: 【作者】 作者： <div> </div> <p> <script> </script> <td>
<!-- --> <meta name="citation_title"content=" &lt; &amp &#0; &#x110000; &#xd800; &nbsp; <title> <a <sub> application/ld+json {"@type":
"""
_FILES = """
@article{ @string{ @comment{ @preamble{ author= title= \\input{ {{ }} \\' \\& \\H{o} TY|-|JOUR ER|- %0 %A {Reference|Type}: RT|Journal PMID- SrcDatabase-
【来源篇名】 {"type": [[ ]] {"id":1e999} null true -0 1e400 \\ud800 \\u0000 <xml> <records><record> </record> <![CDATA[ <!DOCTYPE <?xml title,author =cmd
"""
_MANUSCRIPTS = """
\\section{ \\cite{ \\bibitem{ \\begin{thebibliography} \\end{ \\footnote{ # ## ``` [^1]: $$ [@a] <h2> <li> <sup>[1]</sup> （张三，2020） [1,3-5] [1-99999999]
"""
_BYTES = (
    "00 1b5b33316d 7f c285 e2808b e280a8 e280ae efbbbf efbfbd e38080 c2a0 f09f9880 f0a08080 65cc81 ed959c c4b0 c39f efac81"
    " 0a 0a0a 20 09 0d0a 0d 0c fffe feff 81 a1a1 eda080 ff"
)
TOKENS = [
    *(
        word.replace("|", " ").encode()
        for words in (_PUNCTUATION, _REFERENCES, _PAGES, _FILES, _MANUSCRIPTS)
        for word in words.split()
    ),
    *map(bytes.fromhex, _BYTES.split()),
]
