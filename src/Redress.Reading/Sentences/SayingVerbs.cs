namespace Redress.Reading.Sentences;

/// <summary>Verbs that report somebody's words or thoughts.</summary>
internal static class SayingVerbs
{
    /// <summary>Forms that go with any subject or with a singular one.</summary>
    public const string Inflected = """
        said says saying told tells telling wrote writes writing written added adds adding asked asks asking called calls calling continued continues continuing
        noted notes noting tweeted tweets tweeting retweeted explained explains explaining stated states stating responded responds responding replied replies replying
        declared declares declaring described describes describing argued argues arguing insisted insists insisting claimed claims claiming concluded concludes concluding
        warned warns warning promised promises promising pledged pledges pledging vowed vows vowing admitted admits admitting acknowledged acknowledges acknowledging
        suggested suggests suggesting recalled recalls recalling announced announces announcing accused accuses accusing blamed blames blaming cited cites citing
        remarked remarks remarking emphasized emphasizes emphasised stressed stresses stressing joked jokes joking quipped quips shouted shouts shouting yelled yells
        yelling screamed screams chanted chants chanting mocked mocks lamented laments questioned questions questioning criticized criticizes criticized
        criticised praised praises praising thanked thanks urged urges urging predicted predicts predicting complained complains complaining boasted boasts bragged
        brags conceded concedes conceding asserted asserts asserting contended contends contending maintained maintains maintaining alleged alleges alleging
        confirmed confirms confirming denied denies denying revealed reveals revealing disclosed discloses dismissed dismisses dismissing denounced denounces denouncing
        condemned condemns condemning decried decries slammed slams blasted blasts assured assures assuring reassured demanded demands demanding proclaimed proclaims
        wondered wonders wondering opined opines commented comments commenting observed observes observing reported reports reporting testified testifies testifying
        quoted quotes posted posts posting published publishes interjected interjects retorted retorts countered counters reiterated reiterates repeated repeats
        echoed echoes mused muses exclaimed exclaims confessed confesses cautioned cautions advised advises charged charges implied implies imploring implored
        begged begs pleaded pleads ordered instructed informed notified hinted hints signaled signals indicated indicates thought thinks thinking believed believes
        believing felt feels feeling hoped hopes hoping feared fears expected expects dubbed dubs labeled labels branded brands termed terms characterized characterizes
        portrayed portrays likened likens compared compares ridiculed teased teases touted touts hailed hails apologized apologizes sighed laughed gushed gushes
        summarized summarizes advocated advocates reflected reflects offered offers volunteered ventured speculated speculates estimated estimates answered answers
        read reads found finds concurred agreed agrees disagreed disagrees objected objects protested protests spoke speaks speaking talked talks intoned barked
        snapped fumed whispered murmured muttered chided scolded deadpanned sniffed thundered bellowed roared cried cries pronounced ruled rules decided
        rebuked challenged challenges pressed elaborated elaborates clarified clarifies corrected attested swore swears recounted recounts narrated relayed
        emailed e-mailed texted messaged blogged blogs penned concedes reasoned surmised theorized cheered began begins quoting referring referred refers
        """;

    /// <summary>Forms that go with a plural, with "I" and "you", or after another verb.</summary>
    public const string Bare = """
        say tell write add ask call continue note tweet explain state respond reply declare describe argue insist claim conclude warn promise pledge vow admit
        acknowledge suggest recall announce accuse blame cite remark emphasize emphasise stress joke quip shout yell scream chant mock lament question criticize
        criticise praise thank urge predict complain boast brag concede assert contend maintain allege confirm deny reveal disclose dismiss denounce condemn
        decry slam blast assure demand proclaim wonder opine comment observe report testify quote post publish counter reiterate repeat echo believe think feel hope
        fear expect dub label brand portray liken compare hail advise caution imply plead hint signal indicate speculate estimate answer agree disagree object
        """;
}
