using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.SelfService.Citizen;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

internal static class OpenSidStubs
{
    public const string StaffLogin = """{"success":true,"data":{"access_token":"t"},"message":""}""";
    public static readonly byte[] Pdf = "%PDF-1.7 surat"u8.ToArray();
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    public static readonly ComplaintDraft Complaint = new("a@b.example", "080000000000", "Lampu mati", "Di RT 3", "foto.jpg", [1, 2, 3]);
    public static readonly LetterDraft Letter = new("surat-usaha", "4", "{}", "{}", "untuk bank", "080000000000");
    public static readonly PaperDraft Paper = new("KTP", "2", "ktp.pdf", Pdf);
    public static readonly CitizenSession Session = new() { Token = "jwt", ExpiresAt = OutsideContract.Now.AddHours(1), ResidentId = "77" };

    public static OpenSidApiAdapter Adapter(Uri url, TimeProvider time) => new(
        new OpenSidApiOptions { Contract = new AdapterContract { Wanted = AdapterMode.Sandbox, Url = url }, StaffUser = "petugas", StaffPassword = "sandi" }, time);

    public static void File(this StubServer stub, string path, byte[] content) => stub.Server.Given(Request.Create().WithPath(path).UsingGet())
        .RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/octet-stream").WithBody(content));

    public static void Put(this StubServer stub, string path, string body) =>
        stub.Server.Given(Request.Create().WithPath(path).UsingPut()).RespondWith(Response.Create().WithStatusCode(200).WithBody(body));

    public static void Delete(this StubServer stub, string path, string body) =>
        stub.Server.Given(Request.Create().WithPath(path).UsingDelete()).RespondWith(Response.Create().WithStatusCode(200).WithBody(body));

    /// <summary>Method and path of every call, in order.</summary>
    public static IEnumerable<string> Asked(this StubServer stub) => stub.Server.LogEntries.Select(entry => $"{entry.RequestMessage!.Method} {entry.RequestMessage.Path}");
}
