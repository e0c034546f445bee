/* What a text sounds like, and the words of a text that sound as something is spelt in letters.
   Knows only the readings it is given and the text it looks in. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var MOST_WAYS = 6, MOST_WORDS = 3, LEAST_INITIALS = 3, MOST_SYLLABLES = 12, LONGEST_PART = 6;
  var WHOLE = 5; // times more than inside a longer one

  /* One key for what speakers of the south-west do not tell apart: zh z, n l, -ng -n, hu f. */
  function blurred(syllable) {
    return syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/^hu(?=[aeo]|$)/, "f").replace(/^f$/, "fu")
      .replace(/([ei])ng$/, "$1n");
  }

  function exact(syllable) { return syllable; }
  function initial(syllable) { return syllable.charAt(0); }
  var KEYS = { exact: exact, blurred: blurred, initial: initial };

  /* `table`: "a阿啊|ai爱哀…". */
  search.Pinyin = function (table) {
    this.readings = Object.create(null);
    this.syllables = Object.create(null);
    this.heard = { exact: Object.create(null), blurred: Object.create(null), initial: Object.create(null) };
    this.add(table);
    this.look("", "");
  };

  search.Pinyin.prototype.add = function (table) {
    var self = this;
    table.split("|").forEach(function (entry) {
      var syllable = /^[a-z]*/.exec(entry)[0], characters = entry.slice(syllable.length).split("");
      if (!syllable) return;
      self.syllables[syllable] = true;
      for (var name in KEYS) {
        var key = KEYS[name](syllable), heard = self.heard[name];
        heard[key] = (heard[key] || []).concat(characters);
      }
      characters.forEach(function (c) { self.readings[c] = (self.readings[c] || []).concat(syllable); });
    });
  };

  /* The texts to look in: the words that somebody chose, and after them everything. */
  search.Pinyin.prototype.look = function (words, all) {
    this.words = { text: words, places: null };
    this.all = { text: all, places: null };
  };

  /* Whether two characters can be taken for one another by ear. */
  search.Pinyin.prototype.alike = function (one, other) {
    var those = (this.readings[other] || []).map(blurred);
    return (this.readings[one] || []).some(function (reading) { return those.indexOf(blurred(reading)) >= 0; });
  };

  /* qiangzhi → [[qiang, zhi]], xian → [[xian], [xi, an]]; nothing where it is not spelt to its end. */
  search.Pinyin.prototype.split = function (letters) {
    var self = this, ways = [], dead = {}; // places from which no way leads to the end
    (function next(from, way) {
      var before = ways.length;
      if (ways.length >= MOST_WAYS || dead[from]) return;
      if (from === letters.length) ways.push(way);
      for (var n = Math.min(6, letters.length - from); n > 0; n--) {
        var part = letters.substr(from, n);
        if (self.syllables[part]) next(from + n, way.concat(part));
      }
      dead[from] = ways.length === before;
    })(0, []);
    return ways.sort(function (a, b) { return a.length - b.length; });
  };

  /* Chinese words that are spelt so, the most frequent first: whole words, then initials, then one behind the other. */
  search.Pinyin.prototype.wordsFor = function (letters) {
    var self = this, words = [], ways = this.split(letters);
    [this.words, this.all].forEach(function (where) {
      ["exact", "blurred"].forEach(function (name) {
        ways.forEach(function (way) {
          if (!words.length && way.length > 1 && way.length <= MOST_SYLLABLES) words = self.spelt(way, name, where);
        });
      });
      if (!words.length && where === self.words && letters.length >= LEAST_INITIALS && letters.length < 9) {
        words = self.spelt(letters.split(""), "initial", where);
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
      for (var to = Math.min(way.length, from + LONGEST_PART); to > from + 1 && !found.length; to--) {
        found = this.spelt(way.slice(from, to), "exact", this.all);
        if (!found.length) found = this.spelt(way.slice(from, to), "blurred", this.all);
        if (found.length) { words.push(found[0]); from = to; }
      }
      if (!found.length) from++;
    }
    return words.length ? [words.join(" ")] : [];
  };

  /* What stands in a text and sounds so, character by character; a whole line of it counts more. */
  search.Pinyin.prototype.spelt = function (way, name, where) {
    var self = this, counts = Object.create(null), keys = way.map(KEYS[name]);
    function fits(c, key) {
      return (self.readings[c] || []).some(function (reading) { return KEYS[name](reading) === key; });
    }
    places(where, self.heard[name][keys[0]] || []).forEach(function (at) {
      for (var i = 1; i < keys.length; i++) if (!fits(where.text.charAt(at + i), keys[i])) return;
      var word = where.text.substr(at, keys.length);
      var whole = where.text.charAt(at - 1) === "\n" && where.text.charAt(at + keys.length) === "\n";
      counts[word] = (counts[word] || 0) + (whole ? WHOLE : 1);
    });
    return Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a]; }).slice(0, MOST_WORDS);
  };

  /* Where in a text these characters stand. */
  function places(where, characters) {
    if (!where.places) {
      where.places = Object.create(null);
      for (var i = 0; i < where.text.length; i++) {
        var c = where.text.charAt(i);
        (where.places[c] = where.places[c] || []).push(i);
      }
    }
    return characters.reduce(function (found, c) { return found.concat(where.places[c] || []); }, []);
  }
})(window.weibaoSearch = window.weibaoSearch || {});
