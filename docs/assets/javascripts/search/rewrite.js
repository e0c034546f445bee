/* From what somebody typed to what the index can find: measure numbers, letters for Chinese, one wrong character, one
   wrong digit. Decides nothing: says what it made of the query. No syntax beyond ES5; knows no page. */
(function (search) {
  "use strict";
  var MEASURE = /^第?(\d{1,2})(?:条|项|款|号)?(?:措施)?$|^(?:第\d部分)?措施第?(\d{1,2})(?:条|项|号)?$|^m(\d{1,2})$/;
  var SAFEGUARD = /^(?:保障措施|保障|s)第?(\d)(?:条|项)?$/;
  var LONGEST = 40, SHORT = 8, TINY = 4, MOST_SUSPECTS = 6;
  var SPELT = 0.9, LIKE = 0.3; // what such a word counts, beside 1 for one that was typed

  /* The passage that a query names by its number, or nothing: m10 for 第十条, 措施10; s3 for 保障措施三. */
  search.passageNamed = function (query) {
    var bare = query.replace(/[\s〔〕().、,，]/g, "").replace(/[一二三四五六七八九十]{1,3}$/, search.number);
    var safeguard = SAFEGUARD.exec(bare);
    if (safeguard) return "s" + Number(safeguard[1]);
    var measure = MEASURE.exec(bare);
    return measure && /\D/.test(bare) ? "m" + Number(measure[1] || measure[2] || measure[3]) : "";
  };

  /* {parts: [[text, weight], …], meant: what was put right or spelt in letters, numbers: known ones that are like}.
     `has`: whether a pair of characters, a word of letters or a number is known. */
  search.rewrite = function (query, has, pinyin, vocabulary) {
    var made = { parts: [], meant: [], numbers: [] }, kept = "", from = 0;
    var joined = query.replace(/([a-z])[\s'’]+(?=[a-z])/g, "$1");
    search.runs(joined).forEach(function (run) {
      var at = joined.indexOf(run, from), text = run;
      kept += joined.slice(from, at);
      from = at + run.length;
      if (run.charAt(0) >= "\u3400") {
        text = corrected(run, has, pinyin, vocabulary.words);
        if (text !== run) made.meant.push(text);
      } else if (run.charAt(0) <= "9") {
        if (!has(run) && vocabulary.numbers.indexOf(run) < 0) {
          made.numbers = made.numbers.concat(numbersLike(run, vocabulary.numbers));
        }
      } else if (run.length > 1 && !has(run)) {
        var words = pinyin.wordsFor(run.slice(0, LONGEST));
        words.forEach(function (word, i) { made.parts.push([word, SPELT / (i + 1)]); });
        if (words.length) {
          made.meant.push(words[0]);
          text = "";
        }
      }
      kept += text;
    });
    made.parts.push([kept + joined.slice(from), 1]);
    made.numbers.forEach(function (number) { made.parts.push([number, LIKE]); });
    return made;
  };

  /* The run with what would fit in place of characters that do not fit their neighbours. */
  function corrected(run, has, pinyin, words) {
    var suspects = 0;
    function unknown(i) { return i < 0 || i + 1 >= run.length || !has(run.substr(i, 2)); }
    if (run.length < 2 || run.length > LONGEST) return run;
    for (var i = 0; i < run.length && suspects < MOST_SUSPECTS; i++) {
      var before = i > 0 && unknown(i - 1), after = i + 1 < run.length && unknown(i);
      if (!before && !after) continue;
      suspects++;
      var alone = unknown(i - 1) && unknown(i);
      var meant = bySound(run, i, pinyin, alone && run.length <= SHORT) || alone && byWord(run, i, words);
      if (meant) {
        run = run.slice(0, i) + meant + run.slice(i + 1);
        i++;
      }
    }
    return run;
  }

  /* A word of four characters or more that differs in this one alone: 控缀保学 → 控辍保学. */
  function byWord(run, at, words) {
    for (var n = Math.min(8, run.length); n >= 4; n--) {
      for (var from = Math.max(0, at - n + 1); from <= at && from + n <= run.length; from++) {
        var typed = run.substr(from, n), like = words[typed.slice(0, at - from) + "?" + typed.slice(at - from + 1)];
        if (like && like !== typed) return like.charAt(at - from);
      }
    }
    return "";
  }

  /* What sounds the same between its neighbours, 检查院 → 检察院; beside one of them where it fits neither. */
  function bySound(run, at, pinyin, alone) {
    var c = run.charAt(at), left = run.slice(Math.max(0, at - 2), at), right = run.slice(at + 1, at + 3);
    var tries = left && right ? [[left.slice(-1), right.charAt(0)]] : [];
    if (left.length > 1 && !right) tries.push([left, ""]); // of the last of three: 公租方 → 公租房
    if (alone && left.length > 1) tries.push([left, ""]);
    if (alone && right.length > 1) tries.push(["", right]);
    if (alone && run.length <= TINY) tries.push([left.slice(-1), ""], ["", right.charAt(0)]);
    for (var i = 0; i < tries.length; i++) {
      var meant = tries[i].join("") && mostFrequent(pinyin, tries[i][0], tries[i][1], c);
      if (meant) return meant;
    }
    return "";
  }

  function mostFrequent(pinyin, before, after, c) {
    var counts = Object.create(null), best = "", match;
    var pattern = new RegExp(before + "([\u3400-\u9fff])" + (after ? "(?=" + after + ")" : ""), "g");
    while ((match = pattern.exec(pinyin.words.text))) {
      var one = match[1];
      if (one === c || !pinyin.alike(one, c)) continue;
      counts[one] = (counts[one] || 0) + 1;
      if (!best || counts[one] > counts[best]) best = one;
    }
    return best;
  }

  /* Known numbers that differ in one digit, or have two of them the wrong way round. */
  function numbersLike(number, known) {
    if (number.length < 3) return [];
    return known.filter(function (other) { return oneApart(number, other); });
  }

  function oneApart(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    for (var i = 0; i < one.length && one.charAt(i) === other.charAt(i);) i++;
    var a = one.slice(i), b = other.slice(i);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0) && a.slice(2) === b.slice(2);
  }
})(window.weibaoSearch = window.weibaoSearch || {});
