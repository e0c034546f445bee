/* The search dialog: listens to what is typed, pasted or composed, moves the focus, and draws what the engine answers.
   Uses Material's dialog and its classes, and none of its program. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var dialog = document.querySelector("[data-wb-search]");
  var toggle = document.getElementById("__search");
  var field = dialog.querySelector(".md-search__input");
  var meta = dialog.querySelector(".md-search-result__meta");
  var list = dialog.querySelector(".md-search-result__list");
  var above = document.createElement("div"), below = document.createElement("div");
  var base = dialog.getAttribute("data-wb-base");
  var ways = [].map.call(document.querySelectorAll("[data-wb-ways] a"), function (a) { return [a.textContent, a.href]; });
  var engine = null, composing = false, shown = null;

  list.parentNode.insertBefore(above, list);
  list.parentNode.appendChild(below);
  meta.setAttribute("role", "status");

  function say(text) { if (meta.textContent !== text) meta.textContent = text; }

  function look(words) {
    field.value = words;
    field.focus();
    run();
  }

  function clear() {
    above.textContent = "";
    list.textContent = "";
    below.textContent = "";
  }

  /* The same words are drawn again only when there is more to draw from. */
  function run() {
    var typed = field.value;
    var key = typed + (engine && engine.complete);
    if (!engine || shown === key) return;
    shown = key;
    if (!typed.trim()) {
      clear();
      say("用您自己的话说，例如：同学打我孩子、游戏充值能退吗");
      return;
    }
    var answer = engine.answer(typed);
    var drawn = search.draw(answer, engine, base, ways, look);
    clear();
    above.appendChild(drawn.above);
    list.appendChild(drawn.list);
    below.appendChild(drawn.below);
    say(search.account(answer, engine.complete || search.failed));
  }

  search.start = function () {
    if (!engine && search.first) {
      engine = new search.Engine(search.first);
      run();
      setTimeout(search.fetchRest, 0);
    }
    if (engine && search.rest && !engine.complete) {
      engine.add(search.rest);
      run();
    }
  };
  field.addEventListener("compositionstart", function () { composing = true; });
  field.addEventListener("compositionend", function () {
    composing = false;
    run();
  });
  ["input", "keyup", "change", "search"].forEach(function (type) {
    field.addEventListener(type, function (event) {
      if (!(composing || event.isComposing || event.keyCode === 229)) run();
    });
  });
  field.addEventListener("blur", function () {
    composing = false;
    run();
  });
  field.form.addEventListener("reset", function () {
    setTimeout(function () { look(""); }, 0);
  });

  function links() {
    return [].filter.call(dialog.querySelectorAll("a[href], button, input"), function (node) {
      return node.offsetParent !== null && node.tabIndex >= 0;
    });
  }
  function move(step) {
    var all = links().filter(function (node) { return node === field || above.contains(node) || list.contains(node) || below.contains(node); });
    var next = all.indexOf(document.activeElement) + step;
    if (all[next]) all[next].focus();
  }
  toggle.addEventListener("change", function () {
    if (toggle.checked) {
      field.focus();
      run();
    } else field.blur();
  });
  dialog.addEventListener("keydown", function (event) {
    if (composing || event.isComposing || event.keyCode === 229) return;
    var all = links();
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && event.target === field) {
      run();
      var first = above.querySelector(".wb-search__answer") || list.querySelector("a");
      if (first) first.click();
    } else if (event.key === "Tab" && toggle.checked && document.activeElement === all[event.shiftKey ? 0 : all.length - 1]) {
      all[event.shiftKey ? all.length - 1 : 0].focus();
    } else return;
    event.preventDefault();
  });
  /* A result on this very page loads nothing: the dialog has to make way. */
  dialog.addEventListener("click", function (event) {
    var node = event.target;
    while (node && node !== dialog && node.tagName !== "A") node = node.parentNode;
    if (node && node !== dialog && /^http|^file/.test(node.href) && !event.ctrlKey && !event.metaKey) {
      if (toggle.checked) toggle.click();
    }
  });
  search.start();
})(window.weibaoSearch = window.weibaoSearch || {});
