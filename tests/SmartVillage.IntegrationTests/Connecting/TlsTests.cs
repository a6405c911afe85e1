using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Domain.Errors;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.IntegrationTests.Connecting;

/// <summary>TLS trouble against a real server: each kind needs another remedy.</summary>
public sealed class TlsTests(MariaDb server) : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sv-tls-{Guid.CreateVersion7():N}");
    private MariaDbServer? _guarded;

    [Fact]
    public async Task Each_kind_of_tls_trouble_has_its_code()
    {
        await _guarded!.CreateDatabaseAsync("desa", TestContext.Current.CancellationToken);
        await _guarded.ExecuteAsync("SET GLOBAL require_secure_transport = ON", TestContext.Current.CancellationToken);
        var address = $"{_guarded.ConnectionString("desa")};";

        Assert.Equal("SV-SRC-030", await CodeAsync(address + "SslMode=None"));
        Assert.Equal("SV-SRC-020", await CodeAsync($"{_guarded.ConnectionString("desa", _guarded.AdminUser, "salah")};SslMode=None"));
        Assert.Equal("SV-SRC-032", await CodeAsync(address + "SslMode=VerifyFull"));
        Assert.Null(await CodeAsync(address + "SslMode=Required"));
        Assert.Null(await CodeAsync(address + $"SslMode=VerifyCA;SslCa={Path.Combine(_folder, "cert.pem")}"));
        Assert.Equal("SV-SRC-031", await CodeAsync($"{server.Server.ConnectionString("mysql")};SslMode=Required"));
        Assert.Equal("SV-SRC-020", await CodeAsync($"{server.Server.ConnectionString("mysql", server.Server.AdminUser, "salah")};"));
    }

    public async ValueTask InitializeAsync()
    {
        _ = server.Server;
        Directory.CreateDirectory(_folder);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=basisdata.invalid", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(_folder, "cert.pem"), certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
            File.SetUnixFileMode(Path.Combine(_folder, "key.pem"), (UnixFileMode)0b110_100_100);
        }

        _guarded = await MariaDbServer.StartAsync(
            new MariaDbServerOptions { Arguments = [$"--ssl-cert={_folder}/cert.pem", $"--ssl-key={_folder}/key.pem", $"--ssl-ca={_folder}/cert.pem"] },
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_guarded is not null)
        {
            await _guarded.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string?> CodeAsync(string connectionString)
    {
        try
        {
            await using var connection = await new OpenSidConnector(new OpenSidSourceOptions { Name = "uji", ConnectionString = connectionString })
                .OpenAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (SourceException failure)
        {
            return failure.Code;
        }
    }
}
