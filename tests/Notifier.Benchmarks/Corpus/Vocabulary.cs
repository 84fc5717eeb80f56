namespace Notifier.Benchmarks.Corpus;

/// <summary>Words that posts are made of.</summary>
internal static class Vocabulary
{
    public static readonly string[] KoreanStems =
        ("오늘 어제 내일 지금 아침 저녁 주말 요즘 이번 다음 사람 친구 가족 회사 학교 집 가게 매장 고객 센터 전화 문자 요금 가격 할인 쿠폰 배송 주문 결제 취소 교환 문의 답변 안내 " +
         "예약 신청 가입 해지 변경 사용 설치 화면 배터리 충전 소리 사진 동영상 음악 영화 뉴스 날씨 비 눈 바람 커피 점심 밥 맛집 여행 버스 지하철 택시 운전 시간 문제 방법 이유 생각 " +
         "마음 기분 이야기 노래 게임 컴퓨터 노트북 인터넷 와이파이 속도 데이터 약정 기기 색상 용량 출시 정보 이벤트 당첨 선물 포인트 회원 비밀번호 로그인 화요일 금요일 진짜 정말 너무 " +
         "조금 많이 빨리 다시 아직 벌써 그냥 혹시 제발 하루 한번 서울 부산 대구 강남 홍대 동네 우리 저희 여기 거기 그거 이거 뭐 누가 언제 어디 왜 어떻게").Split(' ');

    public static readonly string[] KoreanEndings =
        ("은 는 이 가 을 를 에 에서 에는 도 만 로 으로 의 와 과 하고 까지 부터 보다 처럼 마다 이나 " +
         "인데 인데요 이에요 입니다 인가요 하는데 했는데 했어요 합니다 하세요 할까요 되나요 됐어요 돼요 해주세요 하고싶어요 네요 이네요 라고 이라는 있어요 없어요 있나요 같아요").Split(' ');

    public static readonly string[] English =
        ("the a to and of in is it you that for on was with this have be are not my at but so me just what can how your all out up when now no get if do good day will love like new one " +
         "time they don't from about more know i'm back go see really want need today people been think great her after would work some much over got still going who then make him right " +
         "did best never last night here why should first thanks look too way down them off even take life always week next thing could because before again better happy tomorrow " +
         "morning home little man every game show watch live long please wait come through where other give phone screen battery update store help order service customer account password " +
         "charge refund price bill delivery package broken working issue problem since already anyone else trying keep says support message email number called hours minutes days ago").Split(' ');

    public static readonly string[] Extras =
        ["ㅋㅋㅋ", "ㅠㅠ", "!!", "...", "?", "~", "😂", "👍", "❤️", "🙏", "#일상", "#질문", "@show_tweet", "@user", "https://t.co/a8Kd02LxQ9", "2010", "3시", "10:30", "50%", "1,200원", "(사진)", "&", "…", "“정말”"];
}
