/* Which documents a query means: OR over characters and pairs of characters, BM25 over all that a document says, and
   how much of the query one single phrase of it explains. No syntax beyond ES5; knows no page. */
(function (search) {
  "use strict";
  var PAIR = 1, SINGLE = 0.4;
  var K = 2; // so much weight of a word in a document is half of what counts

  function kind(token) { return token.length > 1 || token < "\u3400" ? PAIR : SINGLE; }

  /* `weights`: field → how much a word counts that stands in it. */
  search.Index = function (weights) {
    this.weights = weights;
    this.phrases = [];
    this.postings = Object.create(null);
    this.documents = 0;
    this.known = null;
  };

  /* One phrase of a document (a number): a title, a question, a sentence. Gives the phrase's number. */
  search.Index.prototype.add = function (doc, field, text) {
    var seen = Object.create(null), tokens = search.tokens(text), id = this.phrases.length;
    this.documents = Math.max(this.documents, doc + 1);
    this.phrases.push({ doc: doc, field: field });
    for (var i = 0; i < tokens.length; i++) {
      if (seen[tokens[i]]) continue;
      seen[tokens[i]] = true;
      (this.postings[tokens[i]] = this.postings[tokens[i]] || []).push(id);
    }
    this.known = null;
    return id;
  };

  search.Index.prototype.has = function (token) { return token in this.postings; };

  /* How much a token says: that of a word which no document has is the most. */
  search.Index.prototype.worth = function (token) {
    this.known = this.known || Object.create(null);
    if (!(token in this.known)) {
      var list = this.postings[token] || [], docs = Object.create(null), n = 0;
      for (var i = 0; i < list.length; i++) {
        var doc = this.phrases[list[i]].doc;
        if (!docs[doc]) n++;
        docs[doc] = true;
      }
      this.known[token] = kind(token) * Math.log(1 + (this.documents - n + 0.5) / (n + 0.5));
    }
    return this.known[token];
  };

  /* `query`: token → weight. Documents, best first: {doc, score, explained, phrase, heard}. `explained` is the part of
     the query, 0 to 1, that one phrase holds (the best: `phrase`), `heard` the part that stands in what people say. */
  search.Index.prototype.rank = function (query) {
    var self = this, tokens = Object.keys(query), whole = 0, matched = Object.create(null), found = Object.create(null);
    tokens.forEach(function (token) { whole += query[token] * self.worth(token); });
    tokens.forEach(function (token) {
      var part = query[token] * self.worth(token) / whole, weights = Object.create(null);
      (self.postings[token] || []).forEach(function (id) {
        var phrase = self.phrases[id];
        matched[id] = (matched[id] || 0) + part;
        weights[phrase.doc] = (weights[phrase.doc] || 0) + self.weights[phrase.field];
      });
      for (var doc in weights) {
        var result = found[doc] = found[doc] || { doc: Number(doc), score: 0, explained: 0, phrase: -1, heard: 0 };
        result.score += part * weights[doc] / (weights[doc] + K);
        if (weights[doc] >= 1) result.heard += part;
      }
    });
    for (var id in matched) {
      var best = found[this.phrases[id].doc];
      if (matched[id] > best.explained) {
        best.explained = matched[id];
        best.phrase = Number(id);
      }
    }
    return Object.keys(found).map(function (doc) {
      found[doc].score *= 0.5 + found[doc].explained;
      return found[doc];
    }).sort(function (a, b) { return b.score - a.score || a.doc - b.doc; });
  };
})(window.weibaoSearch = window.weibaoSearch || {});
