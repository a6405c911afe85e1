using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

public sealed class CitizenLoginTests : OutsideContract
{
    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = OpenSidStubs.Adapter(url, Time);
        var answer = await adapter.Citizen!.Account.LoginAsync("1872044501909999", "123456", Cancellation);

        // 403 is OpenSID's word for a locked account.
        return answer is { Status: AnswerStatus.RateLimited, SourceCode: "403" } ? AdapterAnswers.Failed<bool>(AnswerStatus.Unauthorized, answer.Reason!) : answer;
    }

    [Fact]
    public async Task Of_the_whole_resident_only_id_name_and_masked_NIK_are_kept()
    {
        Stub.Post(
            "/api/v1/auth/login",
            """{"data":{"type":"penduduk","id":77,"attributes":{"access_token":{"token":"jwt","token_type":"bearer","expires_in":604800},"nama":"WARGA UJI","nik":"1872044501909999","nama_ibu":"IBU UJI","ibu_nik":"1872044501609999","agama":"ISLAM","cacat":"-"}}}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var session = (await adapter.Citizen!.Account.LoginAsync("1872044501909999", "123456", Cancellation)).Value!;

        Assert.Equal(("77", "WARGA UJI", "1872********9999", "jwt", Now.AddDays(7)), (session.ResidentId, session.Name, session.MaskedNik, session.Token, session.ExpiresAt));
        Assert.Equal("""{"credential":"1872044501909999","password":"123456"}""", Stub.BodyOf(0));
        Assert.Equal("CitizenSession", session.ToString());
    }

    [Fact]
    public async Task Name_and_NIK_are_also_read_where_releases_of_2504_put_them()
    {
        Stub.Post(
            "/api/v1/auth/login",
            """{"data":{"type":"login","id":"77","attributes":{"access_token":{"token":"jwt","token_type":"Bearer","expires_in":604800},"ganti_pin":1,"dasar":{"foto":"x","nik":"1872044501909999","nama":"WARGA UJI","agama":"ISLAM"}}}}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var session = (await adapter.Citizen!.Account.LoginAsync("1872044501909999", "123456", Cancellation)).Value!;

        Assert.Equal(("77", "WARGA UJI", "1872********9999", true), (session.ResidentId, session.Name, session.MaskedNik, session.MustChangePin));
    }

    [Theory]
    [InlineData(403, AnswerStatus.Invalid)]
    [InlineData(401, AnswerStatus.Unauthorized)]
    public async Task A_wrong_old_PIN_does_not_end_the_session(int status, AnswerStatus expected)
    {
        Stub.Post("/api/v1/auth/change-pin", """{"code":403,"messages":"salah"}""", status);
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        Assert.Equal(expected, (await adapter.Citizen!.Account.ChangePinAsync(OpenSidStubs.Session, "111111", "222222", Cancellation)).Status);
    }

    [Theory]
    [InlineData(401, AnswerStatus.Unauthorized)]
    [InlineData(403, AnswerStatus.RateLimited)]
    [InlineData(422, AnswerStatus.Invalid)]
    public async Task A_wrong_PIN_and_a_locked_account_are_told_apart(int status, AnswerStatus expected)
    {
        StubAnything("""{"code":401,"messages":"salah"}""", status);
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        var answer = await adapter.Citizen!.Account.LoginAsync("a@b.example", "1", Cancellation);

        Assert.Equal(expected, answer.Status);
        Assert.Equal(expected == AnswerStatus.RateLimited ? TimeSpan.FromHours(1) : null, answer.RetryAfter);
    }

    [Fact]
    public async Task It_does_not_go_live_with_the_sample_JWT_secret()
    {
        using var careless = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Live(Stub.Url), StaffUser = "petugas", StaffPassword = "sandi" }, Time);
        using var careful = new OpenSidApiAdapter(new OpenSidApiOptions { Contract = Live(Stub.Url), JwtSecretChanged = true }, Time);

        Assert.Equal((AdapterMode.Directory, AdapterMode.Live), (careless.Mode, careful.Mode));
        Assert.Equal(["pernyataan bahwa JWT_SECRET bawaan sudah diganti (Adapters:OpenSidApi:JwtSecretChanged)"], (await careless.CheckAsync(Cancellation)).Missing);
        Assert.Equal((null, null, null), (careless.Citizen, careless.Letters, careless.Register));
        Assert.Equal((true, null), (careful.Citizen is not null, careful.Letters));
        Assert.Equal(0, Stub.Calls);
    }

    [Theory]
    [InlineData(200, AnswerStatus.Ok)]
    [InlineData(404, AnswerStatus.Ok)]
    [InlineData(422, AnswerStatus.Ok)]
    [InlineData(500, AnswerStatus.Unknown)]
    public async Task Nobody_learns_whether_an_address_is_known(int status, AnswerStatus expected)
    {
        Stub.Post("/api/v1/auth/forgot-password", """{"data":{}}""", status);
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);

        Assert.Equal(expected, (await adapter.Citizen!.Account.ForgotPinAsync("a@b.example", Cancellation)).Status);
        Assert.Equal("""{"email":"a@b.example"}""", Stub.BodyOf(0));
    }

    [Fact]
    public async Task A_PIN_is_changed_and_reset_and_a_session_ends_as_the_contract_says()
    {
        StubAnything("""{"data":{}}""");
        using var adapter = OpenSidStubs.Adapter(Stub.Url, Time);
        var account = adapter.Citizen!.Account;

        Assert.True((await account.ChangePinAsync(OpenSidStubs.Session, "111111", "222222", Cancellation)).IsOk);
        Assert.True((await account.ResetPinAsync(new PinReset("tok", "a@b.example", "333333"), Cancellation)).IsOk);
        Assert.True((await account.LogoutAsync(OpenSidStubs.Session, Cancellation)).IsOk);

        Assert.Equal(["POST /api/v1/auth/change-pin", "POST /api/v1/auth/reset-password", "POST /api/v1/auth/logout"], Stub.Asked());
        Assert.Equal("""{"pin":"111111","password":"222222","password_confirmation":"222222"}""", Stub.BodyOf(0));
        Assert.Equal("""{"token":"tok","email":"a@b.example","password":"333333","password_confirmation":"333333"}""", Stub.BodyOf(1));
        Assert.Equal(("Bearer jwt", null, "Bearer jwt"), (Stub.Header(0, "Authorization"), Stub.Header(1, "Authorization"), Stub.Header(2, "Authorization")));
        Assert.Equal("PinReset", new PinReset("tok", "a@b.example", "333333").ToString());
    }
}
