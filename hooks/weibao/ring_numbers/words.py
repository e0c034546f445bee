"""Is somebody told to ring? The words just before and just after a number, in a flat text.

One rule: only words that touch the number, but for signs and a few fillers, make any number one to ring;
words elsewhere in the sentence (NEAR) make so only what has the form of a number to ring.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import accumulate

from weibao.ring_numbers.digits import NOTHING


class Call(IntEnum):
    """How plainly the words tell to ring a number. STRONG leaves no room for an amount: 拨打12391，电话：12391."""

    NONE = 0
    NEAR = 1
    DIRECT = 2
    STRONG = 3


# 拨打110 | 打110 | 致电12391
_VERBS = tuple("拨打 播打 拨通 直拨 拨号 拨至 拨 致电 打给 打通 打 呼叫 电联".split())
# 电话110 | 救助热线（110） | 电话号码为一一四 | ☎114
_NOUNS = tuple(
    "电话 电话号 热线 来电 去电 回电 号码 手机 手机号 座机 固话 短信 专线 传真 总机 内线 分机 短号 联系方式"
    " ☎ ☏ ✆ 📞 📱 📲".split()
)
# 发短信到12110 | 编辑短信发送至 12110
_SMS = re.compile(r"(?:短信|编辑|发送)[^。;,!?]{0,16}[至到给往]$")
_TOWARDS = tuple("至到给往")
# Tel: 110 | phone: "110" in YAML; never Hotel 110
_LATIN = re.compile(
    r"(?<![a-z])(?:tel|telephone|phone|sms|smsto|callto|facetime|call|dial|hotline|mobile|fax|contact|number)s?"
    r"(?: ?(?:number|no))?\W{0,8}$",
    re.I,
)
# 殴打120余人 | 划拨120吨 | 调拨
_OTHER_VERBS = re.compile(r"(?:[攻殴击敲吹拍捶踢锻扭厮主单双]打|[划调下支挑]拨)$")
# 身份证号码：… | 短信验证码123456 | 邮政编码401220 | 手机尾号 | 电话区号 | 第12345次
_IDENTITY = re.compile(
    r"(?:(?:身份|证件?|车牌|牌照|门牌|房间?|QQ群?|微信群?|账户?|帐户?|卡|学籍|准考|座位|发票|护照|登记|备案|订单|文件|注册"
    r"|快递|运单|流水|索引|中奖|彩票|邮政|排队|顺序)号码?|(?:学|工|案|文|编|序|代|期|型|尾|区|批|群|考|许可|门诊|住院)号"
    r"|QQ|邮编|编码|代码|验证码|页码|密码|口令|No\.|NO\.|no\.|№|第)$"
)
# 约12000 | 增至12000 | 价格：12000, but 预约12391
_AMOUNT_BEFORE = re.compile(
    r"(?:[¥$€£≥≤逾]|(?<![预签])约|[共合总累]计|达到?|超过?|[增减降升]至|[加少高降升]到|美元"
    r"|(?:币|[金总数]额|价格?|[人总]数):?)$"
)
_SIGNS = ":\"'“”‘’「」『』《》〈〉<>()[]{}【】〔〕|=+-·.…→➔➜/#@,^"
_FILLERS = "是为请即叫就可至到给向了过个通一下免费直接分别如按您我们还有码者或和及全国统当本地市"
_ASCII_LETTER = re.compile(r"[A-Za-z]")

# 110热线 | 12391（免费）热线 | 114电话
_AFTER = re.compile(
    r"(?:这个|这一|的|号)?(?:[^\d\W]{0,4}?(?:热线|专线)|电话(?!会议)|号码|短信|座机|固话|传真|报警|急救|火警|查号|客服|求助)"
)
# 110也可以打 | 110随时拨打
_RUNG = re.compile(r"(?:也|都|均|就|随时|可以?|能|直接|请)*(?:拨打?|打(?![工击造破]))")
_AFTER_NEAR = re.compile(r"[^\d、,。;!?]{0,6}(?:热线|专线|电话|拨打|拨通|接处?警|警情|指挥中心|服务台|呼救|转接)")
# 110、120热线: the word at the end is for the whole list
_LIST_ON = re.compile(r"(?:(?:[、,/]|或者?|以?及|和|与)+\d{3,12}(?!\d))*")
# 110（报警）、119 | 拨打110报警或者119 | 48271234；48275678
_LIST = re.compile(
    r"(?:\([^()]{0,16}\)|[^、,。;!?()\d\1]{0,10})[)\]\"”』」]*(?:[、,/;|]|或者?|以?及|和|与|还有|还是|并|转)+"
    r"[“\"(\[「『<-]*(?:请|可|也可以?|再|直接)?(?:拨打?|打)?[“\"(\[「『<-]*"
)
_QUOTED = re.compile(r"“”|‘’|「」|『』")
_SENTENCE_END = re.compile(r"[。!?;]")
_NEAR_WORDS = (
    *_NOUNS,
    *"拨打 拨 致电 打给 打通 报警 报案 急救 火警 查号 求助 求救 举报 投诉 咨询 联系 客服 服务台".split(),
    *"值班 办公室 窗口 tel Tel TEL phone hotline".split(),
)
_DELIMITER_ROW = re.compile(r"(?=[^|]*\|)(?=[^-]*-)[ \0|:-]+")
_RING_COLUMN = re.compile(r"(?:电话|热线|号码|手机|座机|专线|联系方式|拨打|短信|传真|tel|phone)(?!.*[量数次])", re.I)
# a blank line | \n- 甲 | \n## 乙 | \n1. 丙 | \n| 丁 |
_NEXT_BLOCK = re.compile(r"\n[ >]*[\n\0+#|\d-]")
_WINDOW = 48


def words_after(flat: str, end: int) -> str:
    """What a reader sees after a place in the same paragraph or item, without white space: 电 话 is 电话."""
    return _squeeze(_NEXT_BLOCK.split(flat[end : end + _WINDOW], maxsplit=1)[0])


def words_before(flat: str, start: int, near_from: int) -> tuple[Call, bool]:
    """How plainly the words before a place tell to ring, and whether they say that the number is another kind.

    A number to ring ended at `near_from`.
    """
    window = flat[max(0, start - _WINDOW) : start]
    words = _squeeze(window)
    head = _without_lead(words)
    other = bool(_IDENTITY.search(head[-8:]) or _AMOUNT_BEFORE.search(words[-4:]))
    if _ASCII_LETTER.search(window, max(0, len(window) - 24)) and _LATIN.search(window.replace(NOTHING, "")):
        return Call.STRONG, other
    call = Call.NONE if other else _direct(words, head)
    if call is Call.NONE and _is_near(words, flat, start, near_from):
        call = Call.NEAR
    return call, other


def _squeeze(flat: str) -> str:
    return "".join(flat.replace(NOTHING, "").split())


def _direct(words: str, head: str) -> Call:
    if head.endswith(_VERBS) and not _OTHER_VERBS.search(head[-2:]):
        return Call.STRONG
    if words.rstrip(_SIGNS).endswith(_TOWARDS) and _SMS.search(words.rstrip(_SIGNS)):
        return Call.STRONG
    if not head.endswith(_NOUNS):
        return Call.NONE
    lead = words[len(head) :]
    return Call.STRONG if ":" in lead or (lead[:1] in ("是", "为") and head.endswith("号码")) else Call.DIRECT


def _is_near(words: str, flat: str, start: int, near_from: int) -> bool:
    """Whether words to ring or another number to ring stand before in the same sentence."""
    if near_from > 0 and start - near_from < _WINDOW and not _SENTENCE_END.search(flat, near_from, start):
        return True
    sentence = _SENTENCE_END.split(words)[-1]
    return any(word in sentence for word in _NEAR_WORDS)


def _without_lead(words: str) -> str:
    """拨打（“ → 拨打 | 电话（24小时）： → 电话 | 电话号码就是 → 电话号码"""
    head = _rstrip_few(words)
    if ")" in words[len(head) :] and "(" in head[-16:] and not head.endswith((*_NOUNS, *_VERBS)):
        head = _rstrip_few(head[: head.rindex("(")])
    return head


def _rstrip_few(words: str) -> str:
    """Without signs and fillers at the end, ten at most; 号码 keeps its 码."""
    end = len(words)
    while end > max(0, len(words) - 10) and words[end - 1] in _SIGNS + _FILLERS:
        if words.endswith(_NOUNS, 0, end):
            break
        end -= 1
    return words[:end]


def called_after(flat: str, end: int) -> Call:
    """How plainly the words after a number say that it is one to ring."""
    words = words_after(flat, end).lstrip("\"'”’()[]「」『』《》<>【】*·-:")
    words = words[_LIST_ON.match(words).end() :]  # type: ignore[union-attr]  # matches nothing at least
    same_line = "\n" not in flat[end : end + _WINDOW // 4]
    if _AFTER.match(words) or (same_line and _RUNG.match(words)):
        return Call.DIRECT
    return Call.NEAR if same_line and _AFTER_NEAR.match(words) else Call.NONE


def is_quoted(flat: str, start: int, end: int) -> bool:
    """“122” | 「114」"""
    return bool(_QUOTED.fullmatch(flat[max(0, start - 1) : start] + flat[end : end + 1]))


def continues_list(between: str) -> bool:
    """Whether a list of numbers goes on between the end of one and the start of the next."""
    if len(between) > 2 * _WINDOW:
        return False
    return bool(_LIST.fullmatch(_squeeze(between) + ("、" if "\n" in between else "")))


def ring_cells(flat: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a table stand whose column is headed 电话, 热线 and the like."""
    place, above = 0, ""
    columns: tuple[int, ...] = ()
    for line in flat.split("\n"):
        if _DELIMITER_ROW.fullmatch(line):
            columns = tuple(i for i, h in enumerate(_cells(above)[1]) if _RING_COLUMN.search(_squeeze(h)))
        elif "|" not in line:
            columns = ()
        elif columns:
            before, cells = _cells(line)
            ends = list(accumulate((len(cell) + 1 for cell in cells), initial=place + before))
            yield from ((ends[i], ends[i + 1] - 1) for i in columns if i < len(cells))
        place, above = place + len(line) + 1, line


def _cells(row: str) -> tuple[int, list[str]]:
    """The cells of a row of a table, and how much stands before the first."""
    inner = row.lstrip(" \0").removeprefix("|")
    return len(row) - len(inner), inner.split("|")
