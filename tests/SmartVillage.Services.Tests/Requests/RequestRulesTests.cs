using CsCheck;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class RequestRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_service_but_psc119_has_types_and_every_type_is_whole()
    {
        Assert.Equal(ServiceCodes.All.Where(s => s != ServiceCode.Psc119), RequestTypes.All.Select(t => t.Service).OfType<ServiceCode>().Distinct().Order());
        Assert.All(RequestTypes.All, type =>
        {
            Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", type.Code);
            Assert.All([type.Name, type.Description, type.Group, .. type.Fields.Select(f => f.Label), .. type.Fields.SelectMany(f => f.Options).Select(o => o.Name)], text => Assert.False(string.IsNullOrWhiteSpace(text.Id) || string.IsNullOrWhiteSpace(text.En)));
            Assert.Equal(type.Fields.Count, type.Fields.Select(f => f.Code).Distinct().Count());
            Assert.All(type.Fields, f => Assert.Equal(f.Kind is FieldKind.Choice or FieldKind.Choices, f.Options.Count > 0));
            Assert.DoesNotContain(type.Fields, f => f.Code.Contains("nik", StringComparison.OrdinalIgnoreCase) || f.Code.Contains("password", StringComparison.OrdinalIgnoreCase));
            // Whoever must be called back is nobody that the public may see.
            Assert.False(type.IsPublic && type.NeedsPhone);
        });
    }

    [Theory]
    [InlineData("psc119", "", "")]
    [InlineData("AMBULANS", "", "")]
    [InlineData("ambulans-terjadwal", "kind", "urgent")]
    [InlineData("ambulans-terjadwal", "kind", " Urgent ")]
    [InlineData("bencana", "life_danger", "yes")]
    [InlineData("evakuasi", "life_danger", "yes")]
    public void An_emergency_is_told_numbers_before_any_fault_of_the_form(string type, string field, string value)
    {
        var draft = new RequestDraft { Type = type, Values = field.Length == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new() { [field] = [value] } };

        var emergency = Assert.IsType<RequestCheck.Emergency>(RequestRules.Check(draft, Now));

        Assert.Equal(["119", "112"], emergency.Guide.Numbers.Select(n => n.Number));
    }

    [Fact]
    public void Each_type_takes_a_whole_form_and_names_everything_that_is_missing()
    {
        Assert.All(RequestTypes.All, type =>
        {
            var whole = RequestRules.Check(Filled(type), Now);
            Assert.True(whole is RequestCheck.Good, $"{type.Code}: {(whole as RequestCheck.Faulty)?.Faults[0]}");
            var empty = RequestRules.Check(new RequestDraft { Type = type.Code }, Now);
            var expected = type.Fields.Where(f => f.Required).Select(f => f.Code).Concat(type.NeedsPlace ? ["lat"] : []).Concat(type.NeedsPhone ? ["phone"] : []);
            Assert.Equal(expected, (empty as RequestCheck.Faulty)?.Faults.Select(f => f.Field) ?? []);
        });
    }

    [Theory]
    [InlineData("wanted_at", "2026-02-01T08:00:00+07:00")]
    [InlineData("wanted_at", "2027-04-01T08:00:00+07:00")]
    [InlineData("wanted_at", "besok")]
    [InlineData("companions", "6")]
    [InlineData("companions", "1.5")]
    [InlineData("mobility", "Walks")]
    [InlineData("mobility", "flies")]
    public void Values_that_do_not_fit_are_named(string field, string value)
    {
        var draft = Filled(RequestTypes.Find("ambulans-terjadwal")!);
        var faulty = Assert.IsType<RequestCheck.Faulty>(RequestRules.Check(draft with { Values = new Dictionary<string, IReadOnlyList<string>>(draft.Values) { [field] = [value] } }, Now));

        Assert.Equal(field, Assert.Single(faulty.Faults).Field);
    }

    [Fact]
    public void No_draft_of_garbage_throws_and_no_fault_repeats_it()
    {
        var values = Gen.OneOf(Gen.String[0, 30], Gen.OneOf("1872044501909999", "yes", "planned", "2026-03-05", "1e9", "\ud800", "\u202Ex", "http://a"));
        var types = Gen.OneOf([.. RequestTypes.All.Select(t => t.Code), "x"]);

        Gen.Select(types, values, values, Gen.Double, values).Sample((type, first, second, number, contact) =>
        {
            var fields = RequestTypes.Find(type)?.Fields.Select(f => f.Code).ToArray() ?? ["x"];
            var draft = new RequestDraft
            {
                Type = type,
                Values = fields.ToDictionary(f => f, IReadOnlyList<string> (_) => [first, second]),
                Content = new RequestContent { Description = first, Latitude = number, Longitude = number, Phone = contact, Email = contact, MediaUrl = contact, Name = second },
            };
            if (RequestRules.Check(draft, Now) is RequestCheck.Faulty faulty)
            {
                Assert.All(faulty.Faults, f => Assert.DoesNotContain("1872044501909999", f.Text.Id + f.Text.En, StringComparison.Ordinal));
            }
        });
    }

    private static RequestDraft Filled(RequestType type) => new()
    {
        Type = type.Code,
        Values = type.Fields.Where(f => f.Required).ToDictionary(f => f.Code, IReadOnlyList<string> (f) => [f.Kind switch
        {
            FieldKind.Number => $"{Math.Max(f.Least, 1)}",
            FieldKind.Moment => f.IsAhead ? "2026-03-05T08:00:00+07:00" : "2026-02-05",
            FieldKind.Choice or FieldKind.Choices => f.Options[0].Key,
            _ => f.Digits > 0 ? new string('1', f.Digits) : "Isi",
        }]),
        Content = new RequestContent { Address = "RT 03", Phone = "0812 0000 0000" },
    };
}
