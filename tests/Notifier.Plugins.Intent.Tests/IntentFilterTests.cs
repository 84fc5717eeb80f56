using static Notifier.Plugins.Intent.Tests.Posts;

namespace Notifier.Plugins.Intent.Tests;

public sealed class IntentFilterTests
{
    private readonly IntentFilter _filter = new(new IntentOptions());

    [Theory]
    [InlineData("아이폰5 언제 나오나요")]
    [InlineData("넥서스원 업그레이드는 언제쯤 될까요?")]
    [InlineData("테더링 어떻게 하는지 아시는 분")]
    [InlineData("내일 매장 몇 시에 여는지 알려줘")]
    [InlineData("배터리 오래 가?")]
    [InlineData("반품 접수해?")]
    [InlineData("@brand hi, when do advance tickets for sat 6th go on sale? Thanks")]
    [InlineData("When is the new tablet coming out?")]
    [InlineData("how do I move my contacts to the new phone")]
    [InlineData("Where do you get your phone cases?")] // nobody of the company speaks here
    [InlineData("Please help, my phone will not charge")]
    [InlineData("Need some help with moving my apps")]
    [InlineData("How do I type 언니 on this phone")]
    [InlineData("Galaxy Nexus ICS update 언제 하나요")]
    [InlineData("로밍 요금 하루에 얼마인가요 급해요ㅠㅠ")]
    [InlineData("아이폰4 질렀다 ㅋㅋ 근데 유심은 어디서 사요 ㅋㅋ")]
    [InlineData("고생 많으십니다 통화연결음 바꾸려면 어디로 가야 하죠 홈페이지엔 없네요")]
    public async Task Hears_a_question(string text) => (await Intent(text)).ShouldBe("question");

    [Theory]
    [InlineData("요금제 좀 바꿔주세요")]
    [InlineData("요금제 바꿔줄래?")]
    [InlineData("상담원 연결 부탁드립니다")]
    [InlineData("환불 처리 바랍니다")]
    [InlineData("이용 정지 해제 바랍니다")]
    [InlineData("어제 신청한 번호이동 취소해 주시기 바랍니다")]
    [InlineData("please cancel the order I made this morning, somebody call me")]
    public async Task Hears_a_request(string text) => (await Intent(text)).ShouldBe("request");

    [Theory]
    [InlineData("어제부터 3G가 먹통이고 전화가 자꾸 끊겨요 정말 짜증납니다")]
    [InlineData("답변이 없네요 정말 최악입니다")]
    [InlineData("Still no signal in the whole street, worst service ever")]
    public async Task Hears_a_complaint(string text) => (await Intent(text)).ShouldBe("complaint");

    [Theory]
    [InlineData("안녕하세요 고객님, 해당 내용은 확인 후 안내드립니다")]
    [InlineData("[공지] 시스템 점검 안내: 새벽 2시부터 4시까지 서비스가 중단됩니다")]
    [InlineData("리트윗 이벤트! 추첨을 통해 태블릿을 드립니다")]
    [InlineData("지금까지 새 요금제에 대해서 말씀을 드렸습니다")]
    [InlineData("RT @show_tweet 새 요금제가 나왔습니다")]
    [InlineData("시스템 점검으로 이용이 제한되오니 양해 바랍니다")]
    [InlineData("궁금하신 사항은 고객센터로 문의해 주시기 바랍니다")]
    [InlineData("체험단에 초대합니다. 지금 신청하세요. https://shop.example/4")]
    [InlineData("오늘부터 태블릿 예약판매를 시작합니다. 많은 관심 부탁드립니다.")]
    [InlineData("We are happy to announce that Froyo starts rolling out today")]
    [InlineData("We'd be happy to help, DM us")]
    [InlineData("Hi there! Which version of the app are you using? Let us know and we'll take a closer look. ^JD")]
    [InlineData("@12345 Is this happening with one app only? -Becky")]
    public async Task Hears_the_company_speak(string text) => (await Intent(text)).ShouldBe("announcement");

    [Theory]
    [InlineData("갤럭시 노트 반값 할인! https://shop.example/1")]
    [InlineData("태블릿 팝니다")]
    [InlineData("라디오앱 안드로이드에서 새 노래 듣는 중")]
    [InlineData("신형 태블릿 출시, 미국에서 먼저 https://news.example/2")]
    [InlineData("[단독] 새 요금제 다음 달 나온다")]
    [InlineData("'접는 태블릿' 시장 커진다…제조사 셋 가세(종합)")]
    [InlineData("\"반값에 판다\" 통신 3사, 보조금 경쟁 다시 불붙나…시민단체 반발")]
    [InlineData("[IT 톡] 배터리 교체→발열 논란, 제조사 공식 입장은")]
    [InlineData("저녁은 역시 #아이폰 #사진 #한강")]
    [InlineData("Leather cases for your phone, free shipping https://shop.example/3")]
    [InlineData("Sunset over the bay, shot on a phone @ Ocean Beach")]
    [InlineData("Morning run #phone #music #happy")]
    public async Task Hears_what_is_said_to_everybody(string text) => (await Intent(text)).ShouldBe("announcement");

    [Theory]
    [InlineData("갤럭시 노트 할인 언제까지 하나요? https://shop.example/1", "question")]
    [InlineData("이벤트 쿠폰이 먹통이네요 https://shop.example/1", "complaint")]
    [InlineData("Does anybody know how to turn this off? #phone #help #please", "question")]
    [InlineData("Still no signal in the whole street https://pic.example/5", "complaint")]
    public async Task Who_asks_or_complains_is_heard_before_links_and_hashtags(string text, string intent) => (await Intent(text)).ShouldBe(intent);

    [Theory]
    [InlineData("화면이 까맣게 나와요 https://pic.example/9")]
    [InlineData("요금이 4만원 더 나왔어요 https://pic.example/9")]
    [InlineData("배터리가 두 시간만에 3% https://pic.example/9")]
    [InlineData("할인 적용이 빠졌습니다")]
    [InlineData("무료로 준다더니 돈을 받았어요")]
    [InlineData("이벤트 당첨됐는데 선물이 안 왔어요")]
    [InlineData("사전예약 혜택 준다더니 말이 바뀌었네")]
    [InlineData("이벤트 당첨 문자 받고 갔더니 끝났다고 하네요")]
    [InlineData("선착순이라더니 10시에 들어가도 품절")]
    [InlineData("[갤럭시S] 배터리가 너무 빨리 닳습니다")]
    [InlineData("'유심 없음'만 뜨고 전화가 먹통이에요...")]
    [InlineData("하... 요금이 또 이상하게 나왔어요")]
    [InlineData("화면이 깨졌네요")]
    [InlineData("요금이 두 배로 나왔네요")]
    [InlineData("결제가 두 번 됐더라구요")]
    [InlineData("앱이 계속 꺼지는구나")]
    [InlineData("Bill shows 40 dollars extra https://pic.example/9")]
    [InlineData("Order 1234 arrived open, photo: https://pic.example/9")]
    [InlineData("The coupon code does not apply at checkout")]
    public async Task What_a_customer_shows_or_states_is_not_left_alone(string text) => (await Intent(text)).ShouldNotBeOneOf("announcement", "chatter");

    [Theory]
    [InlineData("@brand 화면이 이래요 https://pic.example/6")]
    [InlineData("@brand look at this https://pic.example/7")]
    [InlineData("My new phone came in this colour https://pic.example/8")]
    public async Task A_link_for_somebody_or_of_ones_own_is_not_said_to_everybody(string text) => (await Intent(text)).ShouldNotBe("announcement");

    [Theory]
    [InlineData("안드로이드 태블릿은 아직 그런 거 없죠 ?")]
    [InlineData("다음 달에 나온다고요?")]
    [InlineData("위약금 얼마?")]
    public async Task A_question_mark_tells_more_than_a_korean_ending(string text) => (await Intent(text)).ShouldBe("question");

    [Theory]
    [InlineData("점심 뭐 먹지... 비 오니까 칼국수 생각나네")]
    [InlineData("ㅋㅋㅋㅋ 오늘 날씨 좋다")]
    [InlineData("Thank you so much!")]
    public async Task Hears_chatter(string text) => (await Intent(text)).ShouldBe("chatter");

    [Theory]
    [InlineData("")]
    [InlineData("갤럭시")]
    [InlineData("국방부 차기 전투기 사업 연내 착수")]
    [InlineData("Jakarta 2010")]
    public async Task Says_nothing_when_unsure(string text) => (await _filter.Classify(Post(text))).ShouldBeNull();

    [Fact]
    public async Task A_customer_who_quotes_a_post_is_judged_by_the_own_words() =>
        (await Intent("이거 언제부터 되나요? RT @show_tweet: 새 요금제를 안내드립니다")).ShouldBe("question");

    [Fact]
    public async Task Says_which_words_decided()
    {
        var match = await _filter.Classify(Post("테더링이 왜 안되는지 아시는 분?"));
        match!.Reason.ShouldContain("\"아시는 분\"");
        match.Spans.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Quotes_the_place_or_the_hashtag_that_was_meant_for_everybody()
    {
        (await _filter.Classify(Post("Shot on a phone @ Ocean Beach")))!.Reason.ShouldContain("\"@ Ocean\"");
        (await _filter.Classify(Post("Morning run #phone #music #happy")))!.Reason.ShouldContain("\"#happy\"");
    }

    private async Task<string?> Intent(string text) => (await _filter.Classify(Post(text)))?.Category.Value;
}
