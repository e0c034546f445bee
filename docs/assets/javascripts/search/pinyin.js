/* What a text sounds like, and the words of a text that sound as something is spelt in letters.
   Knows only the readings it is given and the text it looks in. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var MOST_WAYS = 6, MOST_WORDS = 3, LEAST_INITIALS = 3;

  /* One key for what speakers of the south-west do not tell apart: zh z, n l, -ng -n, hu f. */
  function blurred(syllable) {
    return syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/^hu(?=[aeo]|$)/, "f").replace(/^f$/, "fu")
      .replace(/([ei])ng$/, "$1n");
  }

  /* `table`: "a阿啊|ai爱哀…". */
  search.Pinyin = function (table) {
    this.readings = Object.create(null);
    this.syllables = Object.create(null);
    this.add(table || "");
    this.look("", "");
  };

  search.Pinyin.prototype.add = function (table) {
    var self = this;
    table.split("|").forEach(function (entry) {
      var syllable = /^[a-z]*/.exec(entry)[0];
      if (!syllable) return;
      self.syllables[syllable] = true;
      for (var i = syllable.length; i < entry.length; i++) {
        var c = entry.charAt(i);
        self.readings[c] = (self.readings[c] || []).concat(syllable);
      }
    });
  };

  /* The texts to look in: the words that somebody chose, and after them everything. */
  search.Pinyin.prototype.look = function (words, all) {
    this.words = { text: words, at: null };
    this.all = { text: all, at: null };
  };

  /* Whether two characters can be taken for one another by ear. */
  search.Pinyin.prototype.alike = function (one, other) {
    var those = (this.readings[other] || []).map(blurred);
    return (this.readings[one] || []).some(function (reading) { return those.indexOf(blurred(reading)) >= 0; });
  };

  /* qiangzhi → [[qiang, zhi]]; what is not spelt to its end may end in the beginning of a syllable. */
  search.Pinyin.prototype.split = function (letters) {
    var self = this, ways = [];
    (function next(from, way) {
      if (ways.length >= MOST_WAYS) return;
      if (from === letters.length) { ways.push(way); return; }
      for (var n = Math.min(6, letters.length - from); n > 0; n--) {
        var part = letters.substr(from, n);
        if (self.syllables[part]) next(from + n, way.concat(part));
      }
    })(0, []);
    return ways.sort(function (a, b) { return a.length - b.length; });
  };

  /* Chinese words that are spelt so, the most frequent first: whole words, then initials, then one behind the other. */
  search.Pinyin.prototype.find = function (letters) {
    var self = this, words = [], ways = this.split(letters);
    [this.words, this.all].forEach(function (where) {
      [exact, blurred].forEach(function (key) {
        ways.forEach(function (way) {
          if (!words.length && way.length > 1) words = self.spelt(way.map(key), key, where);
        });
      });
      if (!words.length && where === self.words && letters.length >= LEAST_INITIALS && letters.length < 9) {
        words = self.spelt(letters.split(""), initial, where);
      }
    });
    for (var i = 0; !words.length && i < ways.length; i++) if (ways[i].length > 2) words = this.inParts(ways[i]);
    return words;
  };

  /* haizibeida: the longest words that stand in the text, one behind the other. */
  search.Pinyin.prototype.inParts = function (way) {
    var words = [];
    for (var from = 0; from < way.length - 1;) {
      var found = [];
      for (var to = way.length; to > from + 1 && !found.length; to--) {
        var part = way.slice(from, to);
        found = this.spelt(part, exact, this.all);
        if (!found.length) found = this.spelt(part.map(blurred), blurred, this.all);
        if (found.length) { words.push(found[0]); from = to; }
      }
      if (!found.length) from++;
    }
    return words.length ? [words.join(" ")] : [];
  };

  function exact(syllable) { return syllable; }
  function initial(syllable) { return syllable.charAt(0); }

  /* What stands in a text with these keys, character by character. */
  search.Pinyin.prototype.spelt = function (keys, key, where) {
    var self = this, counts = Object.create(null);
    function fits(c, wanted) {
      return (self.readings[c] || []).some(function (reading) { return key(reading) === wanted; });
    }
    places(where, function (c) { return fits(c, keys[0]); }).forEach(function (at) {
      for (var i = 1; i < keys.length; i++) if (!fits(where.text.charAt(at + i), keys[i])) return;
      var word = where.text.substr(at, keys.length);
      var whole = where.text.charAt(at - 1) === "\n" && where.text.charAt(at + keys.length) === "\n";
      counts[word] = (counts[word] || 0) + (whole ? 5 : 1);
    });
    return Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a]; }).slice(0, MOST_WORDS);
  };

  /* Where in a text the characters stand that fit. */
  function places(where, fits) {
    var found = [];
    if (!where.at) {
      where.at = Object.create(null);
      for (var i = 0; i < where.text.length; i++) {
        var c = where.text.charAt(i);
        (where.at[c] = where.at[c] || []).push(i);
      }
    }
    for (var each in where.at) if (fits(each)) found = found.concat(where.at[each]);
    return found;
  }
})(window.weibaoSearch = window.weibaoSearch || {});
