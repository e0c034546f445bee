"""What portals put around a document: bylines above it, footers and links below it, and the 版记 at its end."""

import re

from weibao.notice import Text
from weibao.received.lines import squeeze

# 日期:2021-12-07 | 来源：区民政局 | 浏览次数：12 | 语音合成中,请耐心等待... | 【字体：大 中 小】 | 打印
_BYLINE = re.compile(
    r"^[\[【（(]?(?:日期|时间|来源|信息来源|稿源|作者|编辑|责任编辑|浏览|浏览次数|阅读|阅读次数|点击|访问量|字体|字号|大小"
    r"|分享|打印|保存|收藏|视力保护色)[：:\s]"
    r"|语音|播报|首页|当前位置|登录|注册|打印$|关闭$|分享到|字体|扫一扫|繁體|无障碍"
    r"|^请.{0,6}等待|\.{3}$|…$"
)
# 扫一扫在手机打开当前页 | 返回顶部 | 上一篇：…… | 【打印】 | 主办：…… | 渝ICP备……
_FOOTER = re.compile(
    r"^[\[【（(<]?(?:扫一扫|扫码|返回|打印|关闭|分享|收藏|保存本页|上一篇|下一篇|上一条|下一条"
    r"|相关(?:文档|附件|链接|文章|阅读|新闻|信息|解读|稿件|政策)|政策解读|解读材料|图解|附件下载|下载附件|文件下载"
    r"|主办|承办|版权|网站(?:地图|标识|声明)|联系我们|关于我们|政务新媒体|智能问答|友情链接|责任编辑|编辑[：:]|来源[：:]"
    r"|【?字体|浏览次数|点击(?:数|次数)|发布日期[：:]|ICP|.{0,3}ICP备|.?公网安备|技术支持|收起|展开|首页|站点地图"
    r"|手机版|繁體|更新时间|原文下载|公开方式|信息公开选项)"
)
# 抄送：县委办公室。 | 某某县人民政府办公室　　2021年11月25日印发 | 主题词：民政　通知
_IMPRINT = re.compile(r"^(?:抄送|抄报|分送|主题词)[：:]|(?:办公室|办公厅|局|委员会|办).{0,6}年.{2,8}日印发$")
_FOOTER_LONGEST = 60


def is_byline(line: Text) -> bool:
    """Whether a line above the document is the portal's, not a title and not prose."""
    return bool(_BYLINE.search(squeeze(line.value)))


def is_footer(line: Text) -> bool:
    """Whether a line looks like the start of the portal's footer. Only its place can tell for certain."""
    return bool(_FOOTER.match(line.value)) and len(line.value) <= _FOOTER_LONGEST and "。" not in line.value


def is_imprint(line: Text) -> bool:
    """Whether a line is the 版记: to whom copies go, and when it was printed (GB/T 9704-2012, 7.4)."""
    return bool(_IMPRINT.search(squeeze(line.value)))
