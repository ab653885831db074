using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using OfficeIntegration.Functions;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFunctions(builder.Configuration);

IHost app = builder.Build();
FunctionsServices.RefuseBadWiring(app.Services);
app.Run();
