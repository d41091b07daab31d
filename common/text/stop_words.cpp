// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace kz {
namespace {

/// Function words: articles, pronouns, prepositions, conjunctions, auxiliaries. No word that can carry the topic of a
/// search.
struct StopList {
  std::string_view language;
  std::string_view words;  // separated by spaces
};

constexpr std::array kStopLists{
    StopList{
        "en",
        "a about after again all also although am an and any are arent as at be because been before being both but by "
        "can cannot cant could couldnt did didnt do does doesnt doing dont during each either else ever few for from "
        "further had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his how i id "
        "if ill im in into is isnt it itd itll its itself ive just may me might more most must my myself neither no "
        "nor "
        "not of off on once only or other our ours ourselves out over own same shall she shed shes should shouldnt so "
        "some such than that the their theirs them themselves then there these they theyd theyll theyre theyve this "
        "those though through to too until upon us very was wasnt we were werent weve what when where whether which "
        "while who whom whose why will with within without wont would wouldnt yet you youd youll your youre yours "
        "yourself yourselves youve"},
    StopList{
        "de",
        "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus "
        "bei "
        "beim bin bis bist da dabei damit dann das dass dein deine dem den denn der deren des dessen die dies diese "
        "diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer für "
        "gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im "
        "in "
        "indem ins ist jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen "
        "keiner können könnte man mein meine mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr "
        "sein seine seinem seinen seiner seit selbst sich sie sind so solche soll sollte sondern sonst über um und uns "
        "unser unsere unter viel vom von vor war waren warst was weg weil weiter welche welchem welchen welcher "
        "welches "
        "wenn werde werden wie wieder will wir wird wirst wo wollen wollte worden wurde wurden würde würden während zu "
        "zum zur zwar zwischen"},
    StopList{
        "fr",
        "a afin ai ainsi alors au aucun aucune aujourd aussi autre autres aux avait avant avec avoir c car ce ceci "
        "cela "
        "celle celles celui ces cet cette ceux chaque chez comme contre d dans de depuis des donc dont du elle elles "
        "en "
        "encore entre est et étaient était été être eu eux fait hui il ils j je l la là le les leur leurs lors lorsque "
        "lui m ma mais me même mes moi moins mon n ne ni nos notre nous on ont ou où par parce pas pendant peu peut "
        "plus "
        "pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se selon sera ses si son sont sous sur t "
        "ta "
        "tandis te tes toi ton tous tout toute toutes très tu un une vers vos votre vous y"},
    StopList{
        "es",
        "a al algo alguna algunas alguno algunos ante antes así aún aunque cada como con contra cual cuando de del "
        "desde "
        "donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está estaba estado "
        "están estas este esto estos fue fueron ha había habían hacia han hasta hay la las le les lo los más me mi "
        "mientras muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque que qué quien "
        "quienes "
        "se sea según ser será si sí sido sin sino sobre solo son su sus también tan tanto te tiene tienen toda todas "
        "todo todos tras tu tus u un una unas uno unos y ya yo"},
    StopList{
        "ru",
        "а без бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть "
        "еще же за здесь и из или им их к как какой когда кто ли лишь между меня мне может можно мой мы на над надо "
        "нас "
        "не него нее нет ни них но ну о об однако он она они оно от перед по под после потом потому почти при про раз "
        "с "
        "сам себе себя со так также такой там те тем то того тоже той только том ты у уже хотя чего чей чем что чтобы "
        "эта эти этим этих это этого этой этом этот эту я"},
    StopList{"it",
             "a ad agli ai al alla alle allo anche ancora c che chi ci come con contro cui d da dagli dai dal dalla "
             "dalle dallo "
             "de degli dei del dell della delle dello di dopo dove e è ed era erano essere fra gli ha hanno i il in io "
             "l la le "
             "lei li lo loro lui ma mentre mi molto ne negli nei nel nella nelle nello noi non nostro o ogni per "
             "perché però "
             "più poi prima quale quando quanto quella quelle quelli quello questa queste questi questo qui se sempre "
             "senza si "
             "sia sono stata stati stato su sua sue sugli sui sul sulla sulle sullo suo suoi tra tutti tutto un una "
             "uno vi voi"},
    StopList{"pt",
             "a à ainda ao aos apenas após aquela aquele as às até cada com como contra da das de dela dele deles "
             "depois desde "
             "do dos e é ela elas ele eles em entre era eram essa esse esta está estão estava este eu foi foram há "
             "isso isto já "
             "la lhe mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso num numa o onde os ou "
             "para pela "
             "pelas pelo pelos por porque qual quando que quem são se sem ser será seu seus sido só sob sobre sua suas "
             "também "
             "te tem têm toda todas todo todos um uma você"},
    StopList{"nl",
             "aan al alle als altijd andere ben bij daar dan dat de der deze die dit doch door dus een eens en er ge "
             "geen had "
             "hadden heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij "
             "mijn moet "
             "na naar niet nog nu of om omdat ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want "
             "waren was "
             "wat we wel werd werden wie wij wil worden wordt zal ze zich zij zijn zo zonder zou zouden"},
    StopList{
        "tr",
        "acaba ama ancak artık aslında az bana bazı belki ben beni benim bile bir biri biz bize bizim bu buna bunda "
        "bundan "
        "bunu bunun çok çünkü da daha de değil diğer diye en gibi göre hem hep hepsi her hiç için ile ise kadar ki kim "
        "mı mi mu mü nasıl ne neden nerede niçin niye o olan olarak oldu olduğu olup on ona ondan onlar onu onun önce "
        "sen "
        "senin siz sonra şey şu tüm üzere var ve veya ya yani yok"},
    StopList{"pl",
             "a aby ale albo bez bo by być był była było były chce co czy dla do gdy gdzie go i ich ile im ja jak jako "
             "je jednak "
             "jego jej jest jestem już kiedy kto która które którego której który których którzy lub ma mi mnie można "
             "mu my na "
             "nad nas nie nich nim niż o od on ona one oni oraz po pod ponieważ przed przez przy się są ta tak także "
             "tam te tego "
             "tej ten też to tu ty tylko tym u w we wie więc wszystko z za że żeby"},
};

}  // namespace

std::unordered_set<std::string> stop_words(std::string_view language) {
  std::string primary = fold_case(language.substr(0, language.find_first_of("-_")));
  if (primary.empty() || primary == "und") primary = "en";
  const auto* list = std::find_if(kStopLists.begin(), kStopLists.end(),
                                  [&](const StopList& candidate) { return candidate.language == primary; });
  std::unordered_set<std::string> folded;
  if (list == kStopLists.end()) return folded;
  std::string_view rest = list->words;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    folded.insert(fold(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return folded;
}

}  // namespace kz
