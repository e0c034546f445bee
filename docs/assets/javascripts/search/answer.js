/* What the search answers: for a query the documents, and above them a card, a question back, a word of warning.
   Knows no page: what it gives is data, without markup. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var MOST = 12, LEAST = 0.1, LONGEST = 300, MOST_OFFICIAL = 2;
  var SUPPORT = 0.3; // what a guide gains by its passage
  var HEARD = 0.25, AHEAD = 1.25, FEW = 3; // when a card is shown, and what counts as good
  var NEAR = 0.33; // what is still listed beside other people's matters

  /* What to show for a query; every part but `results` may be empty. */
  search.Engine.prototype.answer = function (typed) {
    var self = this, plain = this.plain(typed.slice(0, LONGEST)), named = this.named(search.passageNamed(plain));
    var made = search.rewrite(plain, function (token) {
      return self.index.has(token) || token in self.written;
    }, this.pinyin, this.vocabulary);
    var tokens = this.tokens(made.parts), others = named.length ? [] : this.others(plain);
    var found = named.concat(this.borneUp(this.index.rank(tokens)).filter(function (result) {
      return !named.length || result.doc !== named[0].doc;
    }));
    var outside = this.outside(others, found);
    if (outside.length) found = found.filter(function (result) { return result.heard >= NEAR; }).slice(0, FEW);
    return {
      danger: this.isDanger([plain].concat(made.meant)),
      outside: outside,
      ask: this.askBack(plain),
      card: named.length || others.length || made.numbers.length ? null : this.card(found),
      hotline: this.hotlineOf(plain),
      numbers: made.numbers,
      meant: made.meant,
      tokens: tokens,
      results: this.results(found, made.parts)
    };
  };

  /* The text without the words that say nothing of the matter. */
  search.Engine.prototype.bare = function (plain) {
    var spelt = this.spell(plain);
    return this.fillers ? spelt.replace(this.fillers, " ") : spelt;
  };

  /* Token → weight: single words that were spelt or put right count a little less. */
  search.Engine.prototype.tokens = function (parts) {
    var weights = Object.create(null), self = this;
    parts.forEach(function (part) {
      search.tokens(self.bare(part[0])).forEach(function (token) {
        weights[token] = Math.max(weights[token] || 0, part[1]);
      });
    });
    return weights;
  };

  /* A guide is also borne up by the better of the two passages that it rests on first. */
  search.Engine.prototype.borneUp = function (found) {
    var self = this, scores = Object.create(null);
    found.forEach(function (result) { scores[self.docs[result.doc].id] = result.score; });
    found.forEach(function (result) {
      var passages = (self.docs[result.doc].passages || []).slice(0, 2);
      var best = passages.map(function (id) { return scores[id] || 0; });
      result.score += SUPPORT * Math.max.apply(null, best.concat(0));
    });
    return found.sort(function (a, b) { return b.score - a.score || a.doc - b.doc; });
  };

  search.Engine.prototype.named = function (id) {
    return id in this.place ? [{ doc: this.place[id], score: 9, heard: 1 }] : [];
  };

  /* Words that belong to things the site is not about. */
  search.Engine.prototype.others = function (plain) {
    var spelt = this.spell(plain), runs = search.runs(spelt);
    return (this.elsewhere && spelt.match(this.elsewhere) || []).filter(function (word) {
      return word.charAt(0) >= "\u3400" || runs.indexOf(word) >= 0;
    });
  };

  /* Those of them that no good result speaks of. */
  search.Engine.prototype.outside = function (others, found) {
    var self = this;
    return others.filter(function (word) {
      return !found.slice(0, FEW).some(function (result) {
        return result.heard >= HEARD && self.docs[result.doc].said.indexOf(word) >= 0;
      });
    });
  };

  /* Words of danger, as they were typed or meant; what only looks like them is taken out first. */
  search.Engine.prototype.isDanger = function (texts) {
    var self = this;
    return texts.some(function (text) {
      var rest = self.calm ? text.replace(self.calm, " ") : text;
      return !!self.danger && rest.search(self.danger) >= 0 ||
        !!self.dangerMeant && self.spell(rest).search(self.dangerMeant) >= 0;
    });
  };

  /* A question back where nothing but a word with too many meanings was said, or nothing at all. */
  search.Engine.prototype.askBack = function (plain) {
    var matter = this.matter(plain);
    return this.ask.filter(function (ask) { return ask.words.indexOf(matter) >= 0; })[0] || (matter ? null : this.start);
  };

  /* What was said without the persons it was said of. */
  search.Engine.prototype.matter = function (text) {
    var bare = this.bare(this.plain(text));
    return search.runs(this.persons ? bare.replace(this.persons, " ") : bare).join("");
  };

  /* The guide that answers: well ahead of the next, and the notice's best passage is one that it rests on. */
  search.Engine.prototype.card = function (found) {
    var self = this, guides = [], passage = "";
    found.forEach(function (result) {
      var doc = self.docs[result.doc];
      if (doc.guide) guides.push(result);
      else if (!passage) passage = doc.id;
    });
    if (!guides.length || guides[0].heard < HEARD) return null;
    if (guides[1] && guides[0].score < AHEAD * guides[1].score) return null;
    var doc = this.docs[guides[0].doc];
    return doc.passages.slice(0, 2).indexOf(passage) >= 0 ? doc : null;
  };

  /* A number of the registry, typed by itself. */
  search.Engine.prototype.hotlineOf = function (plain) {
    var digits = plain.replace(/[\s-]/g, "");
    return this.vocabulary.numbers.filter(function (number) { return number.replace(/-/g, "") === digits; })[0] || "";
  };

  search.Engine.prototype.results = function (found, parts) {
    var self = this, best = found.length ? found[0].score : 0;
    var said = parts.map(function (part) { return part[0]; }).join(" ");
    return found.filter(function (result) { return result.score >= LEAST * best; }).slice(0, MOST).map(function (result) {
      var doc = self.docs[result.doc];
      return { doc: doc, heard: result.heard, official: self.official(doc, said) };
    });
  };

  /* What the notice calls the everyday words of a query: [[霸凌, 学生欺凌], …]; a guide is told by its passages. */
  search.Engine.prototype.official = function (doc, said) {
    var self = this, passages = doc.guide ? doc.passages.slice(0, 2) : [doc.id];
    return passages.reduce(function (pairs, id) {
      return id in self.place ? pairs.concat(self.docs[self.place[id]].official) : pairs;
    }, []).filter(function (pair) {
      return said.indexOf(self.plain(pair[0])) >= 0 && said.indexOf(pair[1]) < 0;
    }).slice(0, MOST_OFFICIAL);
  };
})(window.weibaoSearch = window.weibaoSearch || {});
