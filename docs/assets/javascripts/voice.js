/* Spoken text: the device's own voices only, since others send the text away. A sentence, or a part of a long one,
   at a time: some browsers fall silent within longer ones, and cannot go on after a pause of their own. */
(function () {
  "use strict";
  var root = document.documentElement;
  var button = document.querySelector("[data-wb-speak]");
  var player = document.querySelector("[data-wb-player]");
  var article = document.querySelector("article");
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
    return /^(?:tel|sms):/.test(element.getAttribute("href") || "") ? text.replace(/\d(?=\d)/g, "$& ") : text;
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
    take(/^(?:tel|sms):/.test(element.getAttribute("href") || "") ? run.replace(/\d(?=\d)/g, "$& ") : run, element);
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
