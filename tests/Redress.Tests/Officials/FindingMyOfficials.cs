using Redress.Domain;
using Redress.Domain.Officials;

namespace Redress.Tests.Officials;

public sealed class FindingMyOfficials
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    [Fact]
    public void One_district_is_found_with_both_senators()
    {
        var answer = Find("35501", Row("35501", "AL-4"));

        answer.Status.ShouldBe(AnswerStatus.Found);
        answer.Posts.Select(post => post.Name).ShouldBe(["Ann Senior", "Ben Junior", "Cal House"]);
    }

    [Fact]
    public void Several_districts_name_the_senators_and_ask_for_the_address()
    {
        var answer = Find("35463", Row("35463", "AL-4", 0.7), Row("35463", "AL-7", 0.3));

        answer.Status.ShouldBe(AnswerStatus.NeedsAddress);
        answer.Posts.ShouldAllBe(post => post.Post == "us-senate:AL");
        answer.Candidates.Select(candidate => candidate.District).ShouldBe(["AL-4", "AL-7"]);
    }

    [Fact]
    public void An_address_that_lies_in_one_of_them_decides() =>
        Find(new Residence(Zip.Parse("35463", null), null, ["us-house:AL-4"]), Row("35463", "AL-4"), Row("35463", "AL-7"))
            .Posts.ShouldContain(post => post.Post == "us-house:AL-4");

    [Fact]
    public void An_address_near_both_leaves_the_question_open() =>
        Find(new Residence(Zip.Parse("35463", null), null, ["us-house:AL-4", "us-house:AL-7"]), Row("35463", "AL-4"), Row("35463", "AL-7"))
            .Status.ShouldBe(AnswerStatus.NeedsAddress);

    [Fact]
    public void A_register_of_addresses_is_believed_over_the_relation() =>
        Find(new Residence(Zip.Parse("35463", null), At: ["us-house:AL-6", "us-al-upper:9"]), Row("35463", "AL-4"), Row("35463", "AL-7"))
            .Posts.ShouldContain(post => post.Post == "us-house:AL-6" && !post.YouChose);

    [Fact]
    public void A_register_that_names_another_state_than_the_ZIP_code_decides_nothing() =>
        Find(new Residence(Zip.Parse("35463", null), At: ["us-house:GA-6"]), Row("35463", "AL-4"), Row("35463", "AL-7")).Status.ShouldBe(AnswerStatus.NeedsAddress);

    [Fact]
    public void What_a_reader_chose_among_the_candidates_is_marked_as_their_word()
    {
        var answer = Find(new Residence(Zip.Parse("35463", null), Chosen: new District("AL", 4)), Row("35463", "AL-4"), Row("35463", "AL-7"));

        answer.Status.ShouldBe(AnswerStatus.Found);
        answer.Posts.Where(post => post.YouChose).Select(post => post.Post).ShouldBe(["us-house:AL-4"]);
    }

    [Fact]
    public void A_choice_that_is_no_candidate_is_not_taken() =>
        Find(new Residence(Zip.Parse("35463", null), Chosen: new District("AL", 1)), Row("35463", "AL-4"), Row("35463", "AL-7")).Status.ShouldBe(AnswerStatus.NeedsAddress);

    [Fact]
    public void Coordinates_in_one_of_two_states_tell_which() =>
        Find(new Residence(Zip.Parse("42223", null), Near: ["us-house:KY-1"]), Row("42223", "KY-1"), Row("42223", "TN-7")).State!.Code.ShouldBe("KY");

    [Fact]
    public void A_military_ZIP_code_with_the_address_of_the_home_is_answered() =>
        Find(new Residence(Zip.Parse("09001", null), At: ["us-house:AL-4"]), Row("35501", "AL-4")).Posts.ShouldContain(post => post.Post == "us-house:AL-4");

    [Fact]
    public void State_legislators_are_named_where_their_district_is_certain() =>
        Find(new Residence(Zip.Parse("35501", null), Near: ["us-house:AL-4", "us-al-upper:9"]), Row("35501", "AL-4"))
            .Posts.ShouldContain(post => post.Post == "us-al-upper:9" && post.Name == "Uma Upper");

    [Fact]
    public void A_place_near_two_state_districts_names_no_state_legislator() =>
        Find(new Residence(Zip.Parse("35501", null), Near: ["us-house:AL-4", "us-al-upper:9", "us-al-upper:10"]), Row("35501", "AL-4"))
            .Posts.ShouldNotContain(post => post.Post.StartsWith("us-al-", StringComparison.Ordinal));

    [Fact]
    public void A_state_district_nobody_is_listed_for_is_unknown_and_not_vacant() =>
        Find(new Residence(Zip.Parse("35501", null), Near: ["us-al-upper:10"]), Row("35501", "AL-4"))
            .Posts.ShouldContain(post => post.Post == "us-al-upper:10" && post.Status == PostStatus.Unknown);

    [Theory]
    [InlineData("014", "us-ak-lower:14")]
    [InlineData("00T", "us-ak-lower:t")]
    [InlineData("Belknap 1", "us-ak-lower:belknap-1")]
    [InlineData("1st Barnstable District", "us-ak-lower:1st-barnstable")]
    public void A_state_district_has_one_id_however_it_is_written(string written, string id) => StateSeat.PostId("AK", StateChamber.Lower, written).ShouldBe(id);

    [Theory]
    [InlineData("2026-06-15", 119)]
    [InlineData("2027-01-02", 119)]
    [InlineData("2027-01-03", 120)]
    [InlineData("1789-03-04", 1)]
    public void The_Congress_in_session_changes_on_January_3(string day, int congress) =>
        CongressSeat.Congress(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(congress);

    [Fact]
    public void Two_states_are_asked_for_before_anybody_is_named()
    {
        var answer = Find("42223", Row("42223", "KY-1"), Row("42223", "TN-7"));

        answer.Status.ShouldBe(AnswerStatus.NeedsState);
        answer.Posts.ShouldBeEmpty();
    }

    [Fact]
    public void A_relation_that_lost_a_state_sharing_the_district_number_is_seen_through() =>
        Find("57638", Row("57638", "ND-0"), Row("57639", "SD-0"), Row("57640", "SD-0")).Candidates
            .Select(candidate => candidate.District).ShouldBe(["ND-0", "SD-0"]);

    [Fact]
    public void A_part_without_land_is_no_question() =>
        Find("35463", Row("35463", "AL-4", 1), Row("35463", "AL-7", 0)).Status.ShouldBe(AnswerStatus.Found);

    [Fact]
    public void A_seat_that_nobody_holds_is_vacant() =>
        Find("35463", Row("35463", "AL-7")).Posts.ShouldContain(post => post.Post == "us-house:AL-7" && post.Status == PostStatus.Vacant);

    [Fact]
    public void After_the_last_known_term_a_seat_is_unknown_and_not_vacant() =>
        Find(new Residence(Zip.Parse("35501", null)), new DateOnly(2027, 6, 1), Row("35501", "AL-4")).Posts
            .ShouldContain(post => post.Post == "us-house:AL-4" && post.Status == PostStatus.Unknown);

    [Fact]
    public void A_seat_whose_term_ran_out_since_the_day_of_the_data_is_unknown_and_not_vacant() =>
        Find(new Residence(Zip.Parse("33762", null)), new DateOnly(2026, 11, 27), Row("33762", "FL-13")).Posts
            .Where(post => post.Post == "us-senate:FL").Select(post => post.Status).ShouldBe([PostStatus.Held, PostStatus.Unknown]);

    [Fact]
    public void A_seat_beside_one_that_changed_hands_since_is_still_called_vacant() =>
        Find(new Residence(Zip.Parse("58102", null)), new DateOnly(2026, 11, 27), Row("58102", "ND-0")).Posts
            .Where(post => post.Post == "us-senate:ND").Select(post => (post.Name, post.Status)).ShouldBe([("Nia After", PostStatus.Held), (null, PostStatus.Vacant)]);

    [Fact]
    public void A_seat_that_was_empty_on_the_day_of_the_data_is_still_called_vacant() =>
        Find(new Residence(Zip.Parse("33762", null)), new DateOnly(2026, 11, 27), Row("33762", "FL-13")).Posts
            .ShouldContain(post => post.Post == "us-house:FL-13" && post.Status == PostStatus.Vacant);

    [Fact]
    public void A_ZIP_code_the_relation_lacks_has_its_neighbors_state_and_no_guess()
    {
        var answer = Find("35599", Row("35501", "AL-4"));

        answer.Status.ShouldBe(AnswerStatus.NeedsAddress);
        answer.Posts.Count.ShouldBe(2);
        answer.Candidates.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("09001", AnswerStatus.NeedsHomeAddress)]
    [InlineData("96940", AnswerStatus.NotCovered)]
    [InlineData("96913", AnswerStatus.Found)]
    [InlineData("00000", AnswerStatus.Unknown)]
    public void Places_without_districts_each_get_their_own_answer(string zip, AnswerStatus expected) =>
        Find(zip, Row("35501", "AL-4")).Status.ShouldBe(expected);

    [Theory]
    [InlineData("12345", "12345")]
    [InlineData(" 12345-6789 ", "12345")]
    [InlineData("123456789", "12345")]
    [InlineData("1234", null)]
    [InlineData("9021O", null)]
    [InlineData("", null)]
    public void A_ZIP_code_has_five_digits_or_nine(string written, string? digits) =>
        (Zip.TryParse(written, null, out var zip) ? zip.Digits : null).ShouldBe(digits);

    private static OfficialsAnswer Find(string zip, params ZipDistrict[] rows) => Find(new Residence(Zip.Parse(zip, null)), rows);

    private static OfficialsAnswer Find(Residence home, params ZipDistrict[] rows) => Find(home, Day, rows);

    private static OfficialsAnswer Find(Residence home, DateOnly day, params ZipDistrict[] rows) =>
        new OfficialsFinder(new ZipRelation(rows), new OfficialsDirectory(
        [
            Holder("S1", "Ann Senior", "us-senate:AL", 2031),
            Holder("S2", "Ben Junior", "us-senate:AL", 2029),
            Holder("S3", "Flo Senior", "us-senate:FL", 2031),
            Holder("S4", "Flint Junior", "us-senate:FL", new DateOnly(2026, 11, 3)),
            Holder("S5", "Ned Before", "us-senate:ND", new DateOnly(2026, 9, 1)),
            Holder("S6", "Nia After", "us-senate:ND", new DateOnly(2031, 1, 3), new DateOnly(2026, 9, 2)),
            Holder("H4", "Cal House", "us-house:AL-4", 2027),
            Holder("G0", "Gia Guam", "us-house:GU-0", 2027),
            Holder("U9", "Uma Upper", "us-al-upper:9", 2027),
        ], new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["us"] = Day })).Find(home, day);

    private static ZipDistrict Row(string zip, string district, double? share = null) => new() { Zip = zip, District = district, Share = share };

    private static Official Holder(string id, string name, string post, int endYear) => Holder(id, name, post, new DateOnly(endYear, 1, 3));

    private static Official Holder(string id, string name, string post, DateOnly end, DateOnly? start = null) => new()
    {
        Id = id,
        Roster = "us",
        Name = name,
        FamilyName = name.Split(' ')[1],
        Memberships =
        [
            new Membership { Id = default(Id<Membership>), OfficialId = id, PostId = post, Start = start ?? new DateOnly(2025, 1, 3), End = end },
        ],
    };
}
