using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;

namespace SmartVillage.App.Commands;

/// <summary><c>key second-factor</c>: gives a key a second factor, or a new one after a phone was lost.</summary>
internal static class KeyFactorCommand
{
    private const string Issuer = "SmartVillage";

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id kunci dari key list." };
        var command = new Command("second-factor", "Memberi kunci faktor kedua (kode dari telepon), atau menggantinya bila telepon hilang.") { id };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            var key = scope.Get<ApiKeyStore>().List().FirstOrDefault(key => key.Id == parse.GetRequiredValue(id) && key.RevokedAt is null)
                ?? throw new SmartVillageException("SV-APP-013", "Tidak ada kunci dengan id itu.", "Lihat id yang benar dengan key list.");
            var factor = Enrol(scope, key.Id, key.Name);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { key.Id, secondFactor = factor });
            }
            else
            {
                Show(scope, factor);
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    /// <summary>Makes the factor of a key.</summary>
    public static PhoneFactor Enrol(CommandScope scope, string id, string name)
    {
        var secret = scope.Get<SecondFactors>().Enrol(id) ?? throw new SmartVillageException("SV-APP-013", "Tidak ada kunci dengan id itu.", "Lihat id yang benar dengan key list.");
        return new PhoneFactor(secret, $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(name)}?secret={secret}&issuer={Issuer}&algorithm=SHA1&digits=6&period=30");
    }

    /// <summary>Says what the holder does with it.</summary>
    public static void Show(CommandScope scope, PhoneFactor factor)
    {
        scope.Terminal.Error.WriteLine("Faktor kedua: di aplikasi kode (misalnya Aegis, FreeOTP, atau Google Authenticator) pilih tambah akun lalu masukkan kunci penyiapan ini, jenis berbasis waktu. Ia tidak dapat ditampilkan lagi.");
        scope.Terminal.Output.WriteLine(factor.Secret);
        scope.Terminal.Output.WriteLine(factor.Uri);
    }
}

/// <summary>What a phone needs to make codes.</summary>
/// <param name="Secret">The shared secret in base32.</param>
/// <param name="Uri">The same as an address that applications read from a square code.</param>
internal sealed record PhoneFactor(string Secret, string Uri);
