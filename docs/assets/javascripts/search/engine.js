/* What the search knows: takes the two stages of data apart and into the index. Their order is that of
   hooks/weibao/search/data.py. Knows no page. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var WEIGHTS = { title: 3, word: 2.5, question: 2, text: 1, since: 0.5, near: 0.3, borrowed: 0.25, told: 0.2 };

  function list(text) { return text ? text.split("|") : []; }

  search.Engine = function (first) {
    var manner = first.manner, same = {}, self = this;
    Object.keys(manner.same).forEach(function (word) { same[word] = list(manner.same[word]); });
    this.simple = search.pairs(first.traditional, Object.create(null));
    this.plain = search.speller(this.simple);
    var oneWord = search.oneWord(same);
    this.spell = function (text) { return oneWord(self.plain(text)); };
    function spelt(words) { return list(words).map(self.spell); }
    this.fillers = search.anyOf(spelt(manner.fillers));
    var danger = list(manner.danger).map(this.plain);
    this.danger = search.anyOf(danger);
    /* In other words too, but not where one word for many would make harm of what is none: 勒索 and 要钱. */
    this.dangerMeant = search.anyOf(danger.filter(function (word) { return self.spell(word) === word && word.length > 1; }));
    this.calm = search.anyOf(list(manner.calm).map(this.plain));
    this.elsewhere = null;
    this.persons = search.anyOf(spelt(manner.persons));
    function question(ask) { return { words: list(ask[0]).map(self.matter, self), ask: ask[1], options: ask[2] }; }
    this.ask = manner.ask.map(question);
    this.start = manner.start ? question(manner.start) : null;
    this.index = new search.Index(WEIGHTS);
    this.pinyin = new search.Pinyin("");
    this.vocabulary = { words: Object.create(null), numbers: Object.keys(first.hotlines).concat(Object.keys(first.retired)) };
    this.emergency = first.emergency;
    this.hotlines = {};
    this.docs = [];
    this.place = Object.create(null); // id of a document → where it stands in docs
    this.written = Object.create(null); // tokens that `same` replaces
    Object.keys(same).forEach(function (word) {
      same[word].forEach(function (other) { self.know(self.plain(other)); });
    });
    this.heard = { words: [], all: [] };
    this.first = first;
    this.complete = false;
    first.passages.forEach(function (p) { self.addPassage(p); });
    first.guides.forEach(function (g) { self.addGuide(g); });
    this.listen();
  };

  search.Engine.prototype.know = function (plain) {
    var written = this.written;
    search.tokens(plain).forEach(function (token) { written[token] = true; });
  };

  search.Engine.prototype.enter = function (doc) {
    doc.said = "";
    return this.place[doc.id] = this.docs.push(doc) - 1;
  };

  search.Engine.prototype.put = function (doc, field, text) {
    if (!text) return;
    var spelt = this.spell(text), plain = this.plain(text);
    this.index.add(doc, field, spelt);
    if (plain !== spelt) this.know(plain);
    if (field !== "borrowed" && field !== "near") this.docs[doc].said += spelt + "\n";
    this.heard[field === "title" || field === "word" ? "words" : "all"].push(plain);
  };

  search.Engine.prototype.addPassage = function (p) {
    var self = this, doc = this.enter({ id: p[0], url: p[1], label: p[2], title: p[3], official: [] });
    this.put(doc, "title", p[3]);
    this.put(doc, "title", p[2]);
    p[4].forEach(function (words) {
      self.put(doc, "word", words[0]);
      self.learn(words[0]);
      list(words[1]).forEach(function (word) {
        self.put(doc, "word", word);
        self.learn(word);
        self.docs[doc].official.push([word, words[0]]);
      });
    });
  };

  search.Engine.prototype.addGuide = function (g) {
    var self = this, doc = this.enter({
      id: g[0], url: g[1], label: "", title: g[2], passages: g[4], guide: true, steps: [[g[6], g[7]]], ring: g[8]
    });
    this.put(doc, "title", g[2]);
    this.put(doc, "title", g[3]);
    this.learn(g[3]);
    list(g[5]).forEach(function (word) {
      self.put(doc, "word", word);
      self.learn(word);
    });
    this.put(doc, "told", g[6]);
    this.lend(doc, list(g[5]).concat(g[3]));
  };

  /* What people say for a guide is also said of the passages that it rests on. */
  search.Engine.prototype.lend = function (doc, words) {
    var self = this;
    this.docs[doc].passages.slice(0, 2).forEach(function (id) {
      if (id in self.place) words.forEach(function (word) { self.put(self.place[id], "borrowed", word); });
    });
  };

  search.Engine.prototype.learn = function (word) {
    var spelt = this.spell(word);
    if (spelt.length < 4 || spelt.length > 8) return;
    for (var i = 0; i < spelt.length; i++) {
      this.vocabulary.words[spelt.slice(0, i) + "?" + spelt.slice(i + 1)] = spelt;
    }
  };

  search.Engine.prototype.listen = function () {
    var words = "\n" + this.heard.words.join("\n") + "\n";
    this.pinyin.look(words, words + this.heard.all.join("\n"));
  };

  /* The second stage: sentences, questions, what changed, readings. */
  search.Engine.prototype.add = function (rest) {
    var self = this;
    search.pairs(rest.traditional, this.simple);
    this.pinyin.add(rest.pinyin);
    rest.passages.forEach(function (p, doc) {
      p[0].forEach(function (sentence) { self.put(doc, "text", sentence); });
      p[1].forEach(function (since) { self.put(doc, "since", since); });
      p[2].forEach(function (other) {
        rest.passages[other][0].forEach(function (sentence) { self.put(doc, "near", sentence); });
      });
      self.docs[doc].sentences = p[0];
    });
    rest.guides.forEach(function (g, i) {
      var doc = rest.passages.length + i;
      list(g[0]).forEach(function (question) { self.put(doc, "question", question); });
      self.lend(doc, list(g[0]));
      self.put(doc, "told", g[1][0]);
      self.put(doc, "told", g[2][0]);
      if (g[1][0]) self.docs[doc].steps.push(g[1]);
      self.docs[doc].who = g[2];
    });
    rest.hotlines.forEach(function (h) { self.hotlines[h[0]] = h.slice(1); });
    this.elsewhere = search.anyOf(list(rest.elsewhere).map(this.spell));
    this.complete = true;
    this.listen();
  };
})(window.weibaoSearch = window.weibaoSearch || {});
