/* The reader's tools: large letters, high contrast, printing, copying, a quick way out.
   Each button is shown only where it works. Stored is nothing but the two modes. No syntax beyond ES5. */
(function () {
  "use strict";
  var root = document.documentElement;

  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }

  /* The menu and the search of a phone: labels of checkboxes, which no keyboard reaches, become buttons. */
  (function () {
    /* What the focus leaves closes, or it would lie over what the focus goes to. */
    function press(label, toggle, opened) {
      var button = document.createElement("span");
      function tell() { button.setAttribute("aria-expanded", String(toggle.checked)); }
      while (label.firstChild) button.appendChild(label.firstChild);
      label.appendChild(button);
      button.className = "wb-press";
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        toggle.click();
      });
      toggle.addEventListener("change", tell);
      document.addEventListener("focusin", function (event) {
        if (toggle.checked && event.target !== button && !opened.contains(event.target)) toggle.click();
      });
      tell();
      return button;
    }
    var labels = { drawer: one('.md-header label[for="__drawer"]'), search: one('.md-header__button[for="__search"]') };
    var drawer = document.getElementById("__drawer");
    var search = document.getElementById("__search");
    if (!drawer || !labels.drawer) return;
    root.classList.add("wb-js");
    var menu = press(labels.drawer, drawer, one(".md-sidebar--primary"));
    drawer.addEventListener("change", function () {
      if (drawer.checked) one(".md-sidebar--primary .md-nav__link").focus();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !drawer.checked) return;
      menu.focus();
      drawer.click();
    });
    if (!search || !labels.search) return;
    press(labels.search, search, one(".md-search"));
    search.addEventListener("change", function () {
      if (search.checked) one(".md-search__input").focus();
    });
  })();

  /* Large letters and high contrast. A browser that stores nothing keeps them for the visit of the page. */
  (function () {
    var buttons = all("[data-wb-mode]");

    function show() {
      buttons.forEach(function (button) {
        var on = root.classList.contains("wb-" + button.getAttribute("data-wb-mode"));
        button.setAttribute("aria-pressed", String(on));
        button.hidden = false;
      });
    }
    function switchOver(event) {
      var button = event.currentTarget;
      var name = "wb-" + button.getAttribute("data-wb-mode");
      var top = button.getBoundingClientRect().top;
      root.classList.toggle(name);
      try {
        if (root.classList.contains(name)) localStorage.setItem(name, "1");
        else localStorage.removeItem(name);
      } catch (refused) { /* private mode, or storage switched off */ }
      show();
      window.scrollBy(0, button.getBoundingClientRect().top - top);
    }
    buttons.forEach(function (button) { button.addEventListener("click", switchOver); });
    /* A page that comes back from memory has the modes of the time it was left. */
    window.addEventListener("pageshow", function (event) {
      if (!event.persisted) return;
      try {
        ["wb-large", "wb-contrast"].forEach(function (name) {
          root.classList[localStorage.getItem(name) ? "add" : "remove"](name);
        });
      } catch (refused) { /* as above */ }
      show();
    });
    show();
  })();

  /* On paper nothing is folded away, and a link is of use when its address stands there. */
  (function () {
    /* Of no use written out: what a citation leads to is named in it, and what stands in the notice's words or twice. */
    var NAMED = ".wb-source a, .wb-places a, .wb-term, .wb-permalink, [data-passage] a, .wb-print__title a, .wb-print__shown";
    var folded = [];
    window.addEventListener("beforeprint", function () {
      folded = all("article details:not([open])");
      folded.forEach(function (box) { box.open = true; });
      var named = all(NAMED);
      all("article a[href]").forEach(function (link) {
        if (/^(?:https?:|tel:|sms:|#)/.test(link.getAttribute("href")) || named.indexOf(link) >= 0) return;
        link.setAttribute("data-wb-written", link.href);
      });
      all("[data-wb-here]").forEach(function (line) {
        line.textContent = "本页网址：" + location.href.replace(/[?#].*$/, "");
        line.hidden = false;
      });
    });
    window.addEventListener("afterprint", function () {
      folded.forEach(function (box) { box.open = false; });
      all("[data-wb-here]").forEach(function (line) { line.hidden = true; });
    });
  })();

  /* Printing, and what to do inside apps that neither print nor download. */
  (function () {
    var button = one("[data-wb-print]");
    if (button && window.print) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    }
    var inApp = /MicroMessenger|QQ\/|DingTalk|Weibo|AlipayClient/i.test(navigator.userAgent);
    all(".wb-in-app").forEach(function (hint) { hint.hidden = !inApp; });
  })();

  /* Citations: the address the page really has, and a button that copies. */
  all(".wb-cite").forEach(function (box) {
    var text = box.querySelector("p");
    var address = box.querySelector("[data-wb-address]");
    if (address) address.textContent = location.href.replace(/[?#].*$/, "") + address.getAttribute("data-wb-address");
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.className = "wb-button";
    button.textContent = "复制";
    said.className = "wb-cite__said";
    said.setAttribute("role", "status");
    box.appendChild(button);
    box.appendChild(said);

    function select() {
      var range = document.createRange();
      range.selectNodeContents(text);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
    function say(copied) {
      if (!copied) select();
      said.textContent = copied ? "已复制" : "已选中，请用“复制”或 Ctrl+C";
    }
    function copyOldWay() {
      var copied = false;
      select();
      try { copied = document.execCommand("copy"); } catch (refused) { /* stays selected */ }
      if (copied) window.getSelection().removeAllRanges();
      say(copied);
    }
    button.addEventListener("click", function () {
      said.textContent = "";
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text.textContent).then(function () { say(true); }, copyOldWay);
      } else copyOldWay();
    });
  });

  /* A quick way out. The page leaves the history of the tab, and its words go before the next page has come. */
  (function () {
    var link = one("[data-wb-exit]");
    if (!link) return;
    var pressed = -1e9; /* when Escape was pressed last, in ms */

    function leave(event) {
      event.preventDefault();
      document.body.style.display = "none";
      location.replace(link.href);
    }
    link.addEventListener("click", leave);
    document.addEventListener("keydown", function (event) {
      var typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName || "");
      var escape = event.key === "Escape" && !typing;
      if (escape && event.timeStamp - pressed < 1500) leave(event);
      pressed = escape ? event.timeStamp : -1e9;
    });
    window.addEventListener("pageshow", function () { document.body.style.display = ""; });
  })();
})();
