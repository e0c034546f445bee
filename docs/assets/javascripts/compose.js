/* A sheet of one's own: what is ticked and typed is shown as it will be printed. Nothing typed is sent or kept.
   What can be put on the sheet stands in the page as templates. No syntax beyond ES5. */
(function () {
  "use strict";
  var form = document.querySelector("[data-wb-compose]");
  var sheet = document.querySelector("[data-wb-sheet]");
  if (!form || !sheet || !("content" in document.createElement("template"))) return;
  var PAGE = 269; // mm of an A4 between its margins, as in print.css
  var root = document.documentElement;

  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }
  function typed(name) { return one("[data-wb-" + name + "]").value.trim(); }

  var pieces = {};
  all("template[data-wb-piece]").forEach(function (piece) { pieces[piece.getAttribute("data-wb-piece")] = piece; });
  var boxes = all("input[type=checkbox][value]", form).filter(function (box) { return box.value in pieces; });

  function fill(place, kind) {
    while (place.firstChild) place.removeChild(place.firstChild);
    boxes.forEach(function (box) {
      var ring = box.value.indexOf("hotline:") === 0;
      if (box.checked && ring === kind) place.appendChild(pieces[box.value].content.cloneNode(true));
    });
  }

  /* How many sides of A4: a copy, as wide as the paper, is measured where nobody sees it. */
  function pages() {
    var copy = sheet.cloneNode(true), ruler = document.createElement("div");
    ruler.style.cssText = "position:absolute;visibility:hidden;height:100mm";
    copy.className += " wb-sheet--measured";
    document.body.appendChild(ruler);
    document.body.appendChild(copy);
    var found = Math.max(1, Math.ceil(copy.offsetHeight / (ruler.offsetHeight / 100) / PAGE - 0.01));
    document.body.removeChild(copy);
    document.body.removeChild(ruler);
    return found;
  }

  function show() {
    one("[data-wb-shown-title]").textContent = typed("title") || "未成年人保护宣传单";
    ["station", "phone"].forEach(function (name) { one("[data-wb-shown-" + name + "]").textContent = typed(name); });
    sheet.classList[one("[data-wb-big]").checked ? "add" : "remove"]("wb-sheet--big");
    fill(one("[data-wb-pieces]"), false);
    fill(one("[data-wb-rings]"), true);
    one("[data-wb-pages]").textContent = "大约" + pages() + "页";
  }

  /* ?pick=guide:bullying,passage:m7,hotline:12345 ticks what another page asks for. */
  var picked = /[?&]pick=([^&#]*)/.exec(location.search);
  var wanted = picked ? picked[1].split(",") : ["hotline:12345", "hotline:12355", "hotline:12356"];
  boxes.forEach(function (box) {
    box.checked = wanted.some(function (id) { return id === box.value || id === encodeURIComponent(box.value); });
    var folded = box;
    while (box.checked && (folded = folded.parentNode) && folded !== form) {
      if (folded.tagName === "DETAILS") folded.open = true;
    }
  });

  form.addEventListener("input", show);
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.print();
  });
  var ready = one("[data-wb-ready]");
  if (ready) ready.hidden = true;
  root.classList.add("wb-composing");
  form.hidden = false;
  sheet.hidden = false;
  show();
})();
