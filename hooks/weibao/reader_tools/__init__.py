"""What a reader does with a page besides reading: cite it, carry its address to a phone, fetch its files."""

IN_APP = "在微信等应用里打不开、下载不了、打印不了：点右上角“…”，选“在浏览器打开”"
