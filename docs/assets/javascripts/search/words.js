/* Text as the search sees it: one spelling for what is written in many ways, and the tokens that are compared.
   Nothing here knows a page, a document or a browser. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var DIGITS = "〇一二三四五六七八九";
  var TENS = { 十: 10, 百: 100, 千: 1000 };
  var NUMERAL = /[〇零一二两三四五六七八九十百千]+(?=(?:周?岁|年|月|日|号|条|项|米|天|小时|个月|次|元))/g;
  var PLAIN_NUMERAL = /[〇零一二三四五六七八九]{3,}/g;
  var METRES = /([一二12])米([一二三四五六七八九1-9])(?!\d)/g;
  var CENTIMETRES = /(\d{2,3})(?:公分|厘米|cm)/g;
  var DATE = /((?:19|20)\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/g;
  var RUN = /[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff]+/g;
  var YEAR_AND_NUMBER = /^((?:19|20)\d\d)(\d{1,3})$/;

  /* 十六 → 16, 二〇三五 → 2035 */
  search.number = function (numeral) {
    var sum = 0, digit = 0, digits = "";
    for (var i = 0; i < numeral.length; i++) {
      var one = numeral.charAt(i).replace("零", "〇").replace("两", "二");
      if (TENS[one]) {
        sum += (digit || (i ? 0 : 1)) * TENS[one];
        digit = 0;
        digits = null;
      } else {
        digit = DIGITS.indexOf(one);
        if (digits !== null) digits += digit;
      }
    }
    return digits || String(sum + digit);
  };

  function value(c) { return c >= "0" && c <= "9" ? c : search.number(c); }

  /* "學学網网" → into `simple`: traditional character → simplified one. */
  search.pairs = function (pairs, simple) {
    for (var i = 0; i + 1 < pairs.length; i += 2) simple[pairs.charAt(i)] = pairs.charAt(i + 1);
    return simple;
  };

  /* One way of writing: simplified, half-width, small letters, digits for numerals. */
  search.speller = function (simple) {
    return function (text) {
      return (text.normalize ? text.normalize("NFKC") : text).toLowerCase()
        .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
        .replace(/[\u3400-\u9fff]/g, function (c) { return simple[c] || c; })
        .replace(METRES, function (all, metres, tenths) { return value(metres) + "." + value(tenths) + "米"; })
        .replace(CENTIMETRES, function (all, number) { return number / 100 + "米"; })
        .replace(NUMERAL, search.number)
        .replace(PLAIN_NUMERAL, search.number)
        .replace(DATE, function (all, year, month, day) {
          return year + "年" + Number(month) + "月" + (day ? Number(day) + "日" : "");
        });
    };
  };

  /* One word for all that mean the same; `same`: word → the others. */
  search.oneWord = function (same) {
    var one = Object.create(null), words = [];
    Object.keys(same).forEach(function (word) {
      same[word].concat(word).forEach(function (other) {
        one[other] = word;
        words.push(other);
      });
    });
    var others = search.anyOf(words);
    return function (text) {
      return others ? text.replace(others, function (word) { return one[word]; }) : text;
    };
  };

  /* An expression that finds any of the words, the longest first; null for none. */
  search.anyOf = function (words) {
    if (!words.length) return null;
    var sorted = words.slice().sort(function (a, b) { return b.length - a.length; });
    return new RegExp(sorted.map(function (word) {
      return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }).join("|"), "g");
  };

  /* The runs of a text: Chinese characters, letters, digits. */
  search.runs = function (text) { return text.match(RUN) || []; };

  /* Single characters and pairs of Chinese; words of letters; numbers, and with the character behind: 12岁. */
  search.tokens = function (text) {
    var found = [];
    var runs = search.runs(text);
    for (var i = 0; i < runs.length; i++) {
      var run = runs[i];
      if (run.charAt(0) >= "\u3400") {
        for (var j = 0; j < run.length; j++) {
          found.push(run.charAt(j));
          if (j) found.push(run.substr(j - 1, 2));
        }
      } else {
        var parts = YEAR_AND_NUMBER.exec(run);
        found = found.concat(parts ? [parts[1], String(Number(parts[2]))] : [run]);
        var next = runs[i + 1];
        if (run.charAt(0) <= "9" && next && next.charAt(0) >= "\u3400" && text.indexOf(run + next.charAt(0)) >= 0) {
          found.push(run + next.charAt(0));
        }
      }
    }
    return found;
  };
})(window.weibaoSearch = window.weibaoSearch || {});
