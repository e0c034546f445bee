/* The reader's tools: spoken text, large letters, high contrast, printing, copying, a quick way out.
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

  /* Spoken text: the device's own voices only, since others send the text away. A sentence, or a part of a long one,
     at a time: some browsers fall silent within longer ones, and cannot go on after a pause of their own. */
  (function () {
    var button = one("[data-wb-speak]");
    var player = one("[data-wb-player]");
    var article = one("article");
    var speech = window.speechSynthesis;
    if (!button || !player || !article || !speech || !window.SpeechSynthesisUtterance) return;
    var pause = player.querySelector("[data-wb-pause]");
    var rate = player.querySelector("[data-wb-rate]");
    var voice = null;
    var pieces = [];
    var at = 0;
    var speaking = null; /* kept: an utterance nobody holds may be thrown away before it ends */
    var marked = null;

    function findVoice() {
      var own = (speech.getVoices() || []).filter(function (each) {
        return each.localService === true && /^(?:zh|cmn)\b/i.test(each.lang.replace("_", "-"));
      });
      var mainland = own.filter(function (each) { return /CN|Hans/i.test(each.lang); });
      voice = mainland[0] || own[0] || null;
      button.hidden = !voice && player.hidden;
    }

    /* Reading order is document order. A run of inline text is cut into sentences, these into parts of some 50 letters. */
    function take(text, element) {
      var sentences = text.replace(/\s+/g, " ").match(/[^。！？!?]+[。！？!?]*[”’」』）)]*/g) || [];
      sentences.forEach(function (sentence) {
        var part = "";
        (sentence.match(/[^，；、：]*[，；、：]?/g) || []).forEach(function (clause) {
          if (part.length + clause.length > 50) {
            add(part, element);
            part = "";
          }
          part += clause;
        });
        add(part, element);
      });
    }
    function add(text, element) {
      if (/[\w\u3400-\u9fff]/.test(text)) pieces.push({ text: text.trim(), element: element });
    }
    function skipped(element, style) {
      return style.display === "none" || style.visibility === "hidden" || element.hasAttribute("data-not-read") ||
        /^(?:svg|script|style|button|input|select)$/i.test(element.tagName);
    }
    function textOf(element) {
      var text = "";
      for (var node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === 3) text += node.nodeValue;
        else if (node.nodeType === 1 && !skipped(node, getComputedStyle(node))) text += textOf(node);
      }
      return /^tel:/.test(element.getAttribute("href") || "") ? text.replace(/\d(?=\d)/g, "$& ") : text;
    }
    function gather(element) {
      var run = "";
      for (var node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === 3) run += node.nodeValue;
        if (node.nodeType !== 1) continue;
        if (element.tagName === "DETAILS" && !element.open && node.tagName !== "SUMMARY") continue;
        var style = getComputedStyle(node);
        if (skipped(node, style)) continue;
        if (/^inline/.test(style.display) && !node.hasAttribute("data-sentence")) {
          run += textOf(node);
        } else {
          take(run, element);
          run = "";
          if (node.hasAttribute("data-sentence")) take(textOf(node), node);
          else if (node.getClientRects().length) gather(node);
        }
      }
      take(/^tel:/.test(element.getAttribute("href") || "") ? run.replace(/\d(?=\d)/g, "$& ") : run, element);
    }

    function mark(element) {
      if (marked) marked.classList.remove("wb-spoken");
      marked = element;
      if (!element) return;
      element.classList.add("wb-spoken");
      var box = element.getBoundingClientRect();
      var seen = box.top > 100 && Math.min(box.bottom, box.top + 120) < window.innerHeight - player.offsetHeight - 20;
      if (!seen) window.scrollTo(window.pageXOffset, window.pageYOffset + box.top - window.innerHeight / 4);
    }
    function say() {
      if (at >= pieces.length) return stop();
      var utterance = new window.SpeechSynthesisUtterance(pieces[at].text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = Number(rate.value);
      utterance.onend = function () {
        if (speaking !== utterance) return;
        at += 1;
        say();
      };
      utterance.onerror = function () {
        if (speaking === utterance) hold();
      };
      mark(pieces[at].element);
      speaking = utterance;
      pause.textContent = "暂停";
      speech.speak(utterance);
    }
    function silence() {
      speaking = null;
      speech.cancel();
    }
    function hold() {
      silence();
      pause.textContent = "继续";
    }
    function start() {
      pieces = [];
      at = 0;
      gather(article);
      player.hidden = false;
      root.classList.add("wb-speaking");
      button.setAttribute("aria-pressed", "true");
      pause.focus();
      say();
    }
    function stop() {
      var within = player.contains(document.activeElement);
      silence();
      mark(null);
      player.hidden = true;
      root.classList.remove("wb-speaking");
      button.setAttribute("aria-pressed", "false");
      if (within) button.focus({ preventScroll: true });
      findVoice();
    }

    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", function () { (player.hidden ? start : stop)(); });
    pause.addEventListener("click", function () { (speaking ? hold : say)(); });
    player.querySelector("[data-wb-stop]").addEventListener("click", stop);
    rate.addEventListener("change", function () {
      if (!speaking) return;
      silence();
      say();
    });
    window.addEventListener("pagehide", function () { if (!player.hidden) stop(); });
    if (speech.addEventListener) speech.addEventListener("voiceschanged", findVoice);
    else speech.onvoiceschanged = findVoice;
    findVoice();
  })();
})();
