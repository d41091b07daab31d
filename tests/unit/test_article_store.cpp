// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/article_store.h"

#include <string>
#include <vector>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {
namespace {

StoredArticle article(std::string id, std::string body) {
  StoredArticle out;
  out.id = std::move(id);
  out.body = std::move(body);
  return out;
}

ErrorCode code_of_get(const std::string& bytes) {
  Xapian::Document document;
  document.add_value(schema::kArticleSlot, bytes);
  try {
    static_cast<void>(ArticleStore(nullptr).get(document));
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::internal;
}

}  // namespace

TEST_CASE("an article comes back from its document, a short one after a long one too", "[article_store]") {
  ArticleStore store(nullptr);
  Xapian::Document large;
  Xapian::Document small;
  const std::string long_body(3'000'000, 'x');
  store.put(article("a", long_body), large);
  store.put(article("b", ""), small);
  CHECK((store.get(large).body == long_body));
  CHECK(store.get(small).id == "b");
  CHECK(store.get(small).body.empty());
  CHECK(large.get_value(schema::kArticleSlot).size() < long_body.size() / 100);
}

TEST_CASE("a store that was moved goes on", "[article_store]") {
  ArticleStore first(nullptr);
  Xapian::Document document;
  first.put(article("a", "Fire."), document);
  ArticleStore second(std::move(first));
  CHECK(second.get(document).body == "Fire.");
}

TEST_CASE("articles share a dictionary, which is kept with the index", "[article_store]") {
  const auto text_of = [](int number) {
    return "The ministry of the interior said on Wednesday that " + std::to_string(number) +
           " people had been detained in the region since the state of emergency was declared there, the agency "
           "reports.";
  };
  std::vector<StoredArticle> articles;
  for (int i = 0; i < 300; ++i) articles.push_back(article("report-" + std::to_string(i), text_of(i * 37)));
  std::vector<const StoredArticle*> learnt_from;
  for (const auto& each : articles) learnt_from.push_back(&each);
  const auto dictionary = ArticleDictionary::learn(learnt_from);
  REQUIRE(dictionary != nullptr);

  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  CHECK(ArticleDictionary::of(database) == nullptr);
  dictionary->write(database);
  Xapian::Document with;
  Xapian::Document without;
  const auto another = article("another", text_of(4711));
  ArticleStore(dictionary).put(another, with);
  ArticleStore(nullptr).put(another, without);
  CHECK(2 * with.get_value(schema::kArticleSlot).size() < without.get_value(schema::kArticleSlot).size());
  CHECK(ArticleStore(ArticleDictionary::of(database)).get(with).body == another.body);
  CHECK_THROWS_AS(ArticleStore(nullptr).get(with), Error);  // made with a dictionary that is lost

  database.set_metadata(std::string(schema::kDictionaryKey), "\x37\xA4\x30\xEC garbage");
  CHECK_THROWS_AS(ArticleStore(ArticleDictionary::of(database)).get(with), Error);
}

TEST_CASE("few articles make no dictionary", "[article_store]") {
  const auto one = article("a", std::string(100'000, 'x'));
  const std::vector<const StoredArticle*> few(20, &one);
  CHECK(ArticleDictionary::learn(few) == nullptr);
  CHECK(ArticleDictionary::learn({}) == nullptr);
}

TEST_CASE("a document without a sound article is a corrupt index", "[article_store]") {
  ArticleStore store(nullptr);
  Xapian::Document document;
  store.put(article("a", "Fire in the night, and again fire in the night."), document);
  const auto bytes = document.get_value(schema::kArticleSlot);
  CHECK(code_of_get({}) == ErrorCode::index_corrupt);
  CHECK(code_of_get("garbage") == ErrorCode::index_corrupt);
  // A frame header that promises 2^60 bytes: nobody is to set them aside.
  CHECK(code_of_get(std::string("\x28\xb5\x2f\xfd\xe0\0\0\0\0\0\0\0\x10\x01\0\0", 16)) == ErrorCode::index_corrupt);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK(code_of_get(bytes.substr(0, size)) == ErrorCode::index_corrupt);
  }
}

}  // namespace kz
