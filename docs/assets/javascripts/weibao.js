/* What a page gains from a script: search on demand, a line of explanation at a term, indices that filter.
   Nothing here is needed to read, to follow a link or to dial. Old engines: no syntax beyond ES5. */
(function () {
  "use strict";
  var root = document.documentElement;

  /* Search. Its program and words are fetched when a reader first touches it, or comes with ?q=. */
  (function () {
    var dialog = document.querySelector("[data-wb-search]");
    var toggle = document.getElementById("__search");
    if (!dialog || !toggle) return;
    var field = dialog.querySelector(".md-search__input");
    var meta = dialog.querySelector(".md-search-result__meta");
    var asked = /[?&]q=([^&#]*)/.exec(location.search);
    var search = window.weibaoSearch = {};
    var started = false, opener = null;
    root.classList.add("wb-search");

    function load(name) {
      var script = document.createElement("script");
      script.src = dialog.getAttribute("data-wb-search") + name + ".js?" + dialog.getAttribute("data-wb-version");
      script.onerror = function () {
        started = false;
        search.failed = true;
        meta.textContent = "搜索没有加载成功。连上网再试，或者用菜单和索引";
      };
      document.body.appendChild(script);
    }
    search.fetchRest = function () { load("text"); };
    function start() {
      if (started) return;
      started = true;
      meta.textContent = "正在准备搜索……";
      if (!search.Engine) load("program");
      if (!search.first) load("words");
      if (search.failed && search.Engine && search.first && !search.rest) load("text");
      search.failed = false;
    }
    function open() {
      start();
      if (!toggle.checked) toggle.click();
      if (document.activeElement !== field) field.focus();
    }
    field.addEventListener("focus", start); // who only passes with the keyboard is not stopped
    field.addEventListener("click", open);
    field.addEventListener("input", open);
    toggle.addEventListener("change", start);
    field.form.addEventListener("submit", function (event) { event.preventDefault(); });
    document.addEventListener("focusin", function (event) {
      if (!dialog.contains(event.target)) opener = event.target;
    });
    dialog.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
      if (toggle.checked) toggle.click();
      field.blur();
      if (opener) opener.focus();
      event.preventDefault();
    });
    document.addEventListener("keydown", function (event) {
      var typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName || "");
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && /^[\/sf]$/.test(event.key)) {
        event.preventDefault();
        open();
      }
    });
    var buttons = document.querySelectorAll("[data-wb-open-search]");
    for (var i = 0; i < buttons.length; i++) {
      buttons[i].hidden = false;
      buttons[i].addEventListener("click", open);
    }
    if (asked) {
      try {
        field.value = decodeURIComponent(asked[1].replace(/\+/g, " "));
      } catch (error) {
        field.value = asked[1];
      }
      open();
    }
  })();

  /* Terms. The line of the title attribute, at the term, for mouse and keyboard alike; Escape takes it away. */
  (function () {
    var tip = document.createElement("div");
    tip.className = "wb-tip";
    tip.id = "wb-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    var owner = null;

    function show(term) {
      if (owner === term) return;
      hide();
      owner = term;
      if (term.title) {
        term.setAttribute("data-what", term.title);
        term.removeAttribute("title");
      }
      tip.textContent = term.getAttribute("data-what");
      tip.hidden = false;
      document.body.appendChild(tip);
      term.setAttribute("aria-describedby", tip.id);
      var at = term.getClientRects()[0];
      var left = Math.min(at.left, root.clientWidth - tip.offsetWidth - 8);
      var below = at.bottom + 6 + tip.offsetHeight < window.innerHeight;
      tip.style.left = Math.max(8, left) + window.pageXOffset + "px";
      tip.style.top = (below ? at.bottom + 6 : at.top - 6 - tip.offsetHeight) + window.pageYOffset + "px";
    }
    function hide() {
      if (!owner) return;
      owner.removeAttribute("aria-describedby");
      owner = null;
      tip.hidden = true;
    }
    function termOf(event) {
      var node = event.target;
      while (node && node !== document && !(node.classList && node.classList.contains("wb-term"))) node = node.parentNode;
      return node === document ? null : node;
    }
    /* A page that scrolls under a pointer at rest moves no pointer: the term in focus keeps its line. */
    var pointer = "";
    function enter(event) {
      var rests = pointer;
      if (event.type === "mouseover") pointer = event.clientX + " " + event.clientY;
      if (event.type === "mouseover" && rests === pointer && owner && owner === document.activeElement) return;
      var term = termOf(event);
      if (term) show(term);
      else if (event.target !== tip && !(event.type === "mouseover" && owner === document.activeElement)) hide();
    }
    document.addEventListener("mouseover", enter);
    document.addEventListener("focusin", enter);
    document.addEventListener("focusout", function (event) {
      if (event.target === owner) hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
    });
  })();

  /* Indices. A box above the entries hides those that do not hold every word typed. */
  (function () {
    var scope = document.querySelector("[data-wb-filter]");
    var names = scope ? scope.querySelectorAll("h3") : [];
    var lettered = names.length > 0;
    if (scope && !lettered) names = scope.querySelectorAll("h2");
    if (names.length < 2) return;
    var entries = [];
    var letters = [];
    /* Name, other names and explanation stand before the list of sentences. */
    function isNote(text, n, all) { return n < all.length - 1 || n === 0; }
    for (var i = 0; i < names.length; i++) {
      var parts = [names[i]];
      var next = names[i].nextElementSibling;
      while (next && !/^H[123]$/.test(next.tagName)) {
        parts.push(next);
        next = next.nextElementSibling;
      }
      var text = parts.map(function (part) { return part.textContent.toLowerCase(); });
      entries.push({ parts: parts, name: text.filter(isNote).join(" "), text: text.join(" ") });
    }
    var heads = lettered ? scope.querySelectorAll("h2") : [];
    for (var j = 0; j < heads.length; j++) letters.push(heads[j]);

    var box = document.createElement("p");
    box.className = "wb-filter";
    box.setAttribute("role", "search");
    box.setAttribute("aria-label", "本页");
    box.innerHTML = '<label for="wb-filter">筛选</label><input id="wb-filter" type="text" autocomplete="off">' +
      '<span class="wb-filter__count" role="status"></span>';
    var field = box.querySelector("input");
    var count = box.querySelector("span");
    scope.insertBefore(box, letters[0] || names[0]);

    function filter() {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      function within(key) {
        return entries.filter(function (entry) {
          return words.every(function (word) { return entry[key].indexOf(word) >= 0; });
        });
      }
      var named = within("name");
      var kept = named.length ? named : within("text");
      entries.forEach(function (entry) {
        entry.parts.forEach(function (part) { part.hidden = kept.indexOf(entry) < 0; });
      });
      letters.forEach(function (letter) {
        var next = letter.nextElementSibling;
        while (next && next.tagName !== "H2" && (next.tagName !== "H3" || next.hidden)) next = next.nextElementSibling;
        letter.hidden = !next || next.tagName === "H2";
      });
      count.textContent = !words.length ? "" : named.length ? "找到" + named.length + "条" :
        kept.length ? "名称里没有，句子里有的" + kept.length + "条" : "没有找到，换个说法试试";
    }
    field.addEventListener("input", filter);
  })();
})();
