/* A sheet of one's own: what is ticked and typed is shown as it will be printed. Nothing typed is sent or kept.
   What can be put on the sheet stands in the page as templates. No syntax beyond ES5. */
(function () {
  "use strict";
  var form = document.querySelector("[data-wb-compose]");
  var sheet = document.querySelector("[data-wb-sheet]");
  if (!form || !sheet || !("content" in document.createElement("template"))) return;
  var USUAL = ["hotline:12345", "hotline:12355", "hotline:12356"];
  var TITLE = "未成年人保护宣传单";
  var PAUSE = 300; // ms after the last change, before pages are counted

  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }
  function typed(name) { return one("[data-wb-" + name + "]").value.trim(); }
  function isRing(id) { return id.indexOf("hotline:") === 0; }

  form.reset(); // some browsers fill in what was typed before
  var pieces = {};
  all("template[data-wb-piece]").forEach(function (piece) { pieces[piece.getAttribute("data-wb-piece")] = piece; });
  var boxes = all("input[type=checkbox][value]", form).filter(function (box) { return box.value in pieces; });

  function fill(place, rings) {
    while (place.firstChild) place.removeChild(place.firstChild);
    boxes.forEach(function (box) {
      if (box.checked && isRing(box.value) === rings) place.appendChild(pieces[box.value].content.cloneNode(true));
    });
  }

  /* In the foot: whether words of ours that nobody approved are on the sheet; which laws those are that the lines name
     in brackets, in the order of the lines. */
  function showFoot() {
    var place = one("[data-wb-laws]"), cited = [], versions = {};
    var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return pieces[box.value]; });
    one("[data-wb-status]").hidden = !ticked.some(function (piece) { return piece.hasAttribute("data-unapproved"); });
    ticked.forEach(function (piece) {
      var laws = piece.getAttribute("data-laws");
      if (laws) cited = cited.concat(laws.split(" "));
    });
    all("template[data-wb-law]").forEach(function (law) {
      versions[law.getAttribute("data-wb-law")] = law.content.textContent;
    });
    cited = cited.filter(function (law, at) { return cited.indexOf(law) === at; });
    place.textContent = place.getAttribute("data-wb-laws") +
      cited.map(function (law) { return versions[law]; }).join("；") + "。";
    place.hidden = !cited.length;
  }

  function showTicked() {
    var rings = one("[data-wb-rings]");
    fill(one("[data-wb-pieces]"), false);
    fill(rings, true);
    showFoot();
    one("[data-wb-rings-title]").hidden = one("[data-wb-caution]").hidden = !rings.firstChild;
    sheet.classList[one("[data-wb-big]").checked ? "add" : "remove"]("wb-sheet--big");
    count();
  }

  /* The foot of every printed page, and above all but the first its title: in boxes of the margin, which style alone
     can fill. */
  var margins = document.head.appendChild(document.createElement("style"));
  function quoted(text) { return '"' + text.replace(/["\\]/g, "\\$&").replace(/\s/g, " ") + '"'; }
  function showMargins(title) {
    margins.textContent = "@page { @top-left { font-size: 8pt; content: " + quoted(title) + "; } " +
      "@bottom-left { font-size: 8pt; content: " + quoted(sheet.getAttribute("data-running")) + "; } } " +
      "@page :first { @top-left { content: none; } }";
  }

  /* A station that is registered was checked; whatever else is typed was not, and the sheet says so. */
  function factsOf(station, phone, facts) {
    var known = all("[data-wb-known] option").filter(function (option) {
      return option.value === phone && option.getAttribute("data-name") === station;
    })[0];
    return known && phone ? known.getAttribute("data-facts") : station || phone ? facts.getAttribute("data-typed") : "";
  }

  function showTyped() {
    var facts = one("[data-wb-facts]"), title = typed("title") || TITLE;
    one("[data-wb-shown-title]").textContent = title;
    ["station", "phone"].forEach(function (name) { one("[data-wb-shown-" + name + "]").textContent = typed(name); });
    facts.textContent = factsOf(typed("station"), typed("phone"), facts);
    facts.hidden = !facts.textContent;
    showMargins(title);
    count();
  }

  /* How many sides of A4: a copy is laid out where nobody sees it, in columns as large as what is printed of a page.
     Columns are broken as pages are. */
  function pages() {
    var copy = sheet.cloneNode(true), column = document.createElement("div");
    column.className = "wb-measure";
    copy.className += " wb-sheet--measured";
    column.appendChild(copy);
    sheet.parentNode.insertBefore(column, sheet);
    var found = Math.round(column.scrollWidth / column.clientWidth);
    sheet.parentNode.removeChild(column);
    return Math.max(1, found);
  }

  var waiting;
  function count() {
    clearTimeout(waiting);
    waiting = setTimeout(function () { one("[data-wb-pages]").textContent = "大约" + pages() + "页"; }, PAUSE);
  }

  /* ?pick=guide:bullying,passage:m7,hotline:12345 ticks what another page asks for, and the usual numbers where it
     asks for none. */
  function wanted() {
    var found = /[?&]pick=([^&#]*)/.exec(location.search), asked = "";
    try { asked = found ? decodeURIComponent(found[1]) : ""; } catch (broken) { /* not ours: as if nothing asked */ }
    var known = asked.split(",").filter(function (id) { return pieces.hasOwnProperty(id); });
    return known.some(isRing) ? known : known.concat(USUAL);
  }
  function unfold(box) {
    for (var around = box.parentNode; around !== form; around = around.parentNode) {
      if (around.tagName === "DETAILS") around.open = true;
    }
  }
  var picked = wanted();
  boxes.forEach(function (box) {
    box.checked = picked.indexOf(box.value) >= 0;
    if (box.checked) unfold(box);
  });

  /* The long list: narrowed by what is typed, and cut in the middle of a line, or nobody sees that it goes on. */
  var list = one(".wb-ticks--long"), narrow = one("[data-wb-narrow]");
  var items = all("li", list);

  function cut() {
    list.style.maxHeight = "";
    var most = list.clientHeight, top = list.getBoundingClientRect().top + list.clientTop - list.scrollTop, end = 0;
    if (!most || list.scrollHeight <= most) return;
    items.forEach(function (item) {
      var box = item.getBoundingClientRect(), line = parseFloat(getComputedStyle(item.firstChild).lineHeight);
      var middle = box.top - top + parseFloat(getComputedStyle(item.firstChild).paddingTop) + line / 2;
      if (!item.hidden && middle <= most) end = middle;
    });
    list.style.maxHeight = end + "px";
  }
  function narrowDown() {
    var asked = narrow.value.trim().toLowerCase(), left = 0;
    items.forEach(function (item) {
      var words = (item.textContent + " " + item.getAttribute("data-words")).toLowerCase();
      item.hidden = words.indexOf(asked) < 0;
      if (!item.hidden) left += 1;
    });
    one("[data-wb-narrowed]").textContent = !asked ? "" : left ? "找到" + left + "个" : "没有这样的情形，换个词";
    list.scrollTop = 0;
    cut();
  }
  narrow.addEventListener("input", narrowDown);
  list.parentNode.addEventListener("toggle", cut);
  window.addEventListener("resize", cut);

  /* One listener for each kind, or a tick would be shown twice: it fires input and change. */
  ["title", "station", "phone"].forEach(function (name) {
    one("[data-wb-" + name + "]").addEventListener("input", showTyped);
  });
  boxes.concat(one("[data-wb-big]")).forEach(function (box) { box.addEventListener("change", showTicked); });
  var known = one("[data-wb-known]");
  if (known) known.addEventListener("change", function () {
    var chosen = known.options[known.selectedIndex];
    one("[data-wb-station]").value = chosen.getAttribute("data-name") || "";
    one("[data-wb-phone]").value = chosen.value;
    showTyped();
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault(); // it would press 打印
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.print();
  });

  var ready = one("[data-wb-ready]");
  if (ready) ready.hidden = true;
  document.documentElement.classList.add("wb-composing");
  form.hidden = false;
  sheet.hidden = false;
  showTyped();
  showTicked();
  cut();
})();
